package dev.rapport.interaction.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What messages of one kind are to look like.
 *
 * @param source absent is every source that has no plan of its own for the event
 * @param type such as {@code track}
 * @param event its name; {@code *} is whatever is not planned otherwise
 * @param eventVersion what {@code context.protocols.event_version} of a message says; a message that says nothing is of version 1
 * @param schema JSON Schema of the whole message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedEvent(
        UUID id,
        @Nullable String source,
        String type,
        String event,
        int eventVersion,
        Mode mode,

        @JsonRawValue @Schema(implementation = Object.class) String schema,

        long version,
        Instant changedAt) {}
