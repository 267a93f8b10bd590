package dev.rapport.interaction.recording;

import java.util.UUID;

/**
 * A valid row on its way into the database.
 *
 * @param id its id if it turns out to be new
 * @param source resolved to the sending client where the row names none
 * @param hash of its content, to tell a repetition from another thing under the same number
 */
public record Candidate<T extends SourceRow>(int index, UUID id, String source, String hash, T row) {}
