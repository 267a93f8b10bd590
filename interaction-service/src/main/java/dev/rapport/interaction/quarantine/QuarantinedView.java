package dev.rapport.interaction.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refused message as it is read.
 *
 * @param type track, page and so on, as far as it says
 * @param name of the event
 * @param code why it was refused, last
 * @param errors which members are to blame
 * @param message absent in lists, and once it was replayed or discarded
 */
@Personal
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuarantinedView(
        UUID id,
        String source,
        @Nullable String messageId,
        @Nullable String type,
        @Nullable String name,
        String code,

        @JsonRawValue @Schema(implementation = Object[].class)
        String errors,

        Instant receivedAt,
        State state,
        long version,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable
        String message) {

    /** What became of it. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    @Override
    public String toString() {
        return "QuarantinedView[" + id + "]";
    }
}
