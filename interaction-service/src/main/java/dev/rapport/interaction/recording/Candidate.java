package dev.rapport.interaction.recording;

import dev.rapport.interaction.event.Recording.Told;
import java.util.UUID;

/**
 * A valid row on its way into the database.
 *
 * @param source resolved to the sending client where the row names none
 * @param hash of its content, to tell a repetition from another thing under the same number
 */
public record Candidate<T extends SourceRow>(int index, String source, UUID hash, Told told, T row) {}
