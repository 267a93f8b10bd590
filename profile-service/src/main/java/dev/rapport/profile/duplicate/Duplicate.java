package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two customers who may be one person, as it is read.
 *
 * @param probability that they are
 * @param reasons how they agree, feature by feature, without the values
 * @param note what was said with the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duplicate(
        UUID id,
        List<UUID> customers,
        double probability,

        @JsonRawValue @Schema(implementation = Reason[].class)
        String reasons,

        State state,
        long version,
        OffsetDateTime foundAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {

    /** What was decided. */
    public enum State {
        /** Nothing yet. */
        OPEN,
        /** They are two, until one of them has another identifier. */
        DISTINCT,
        /** They were merged. */
        MERGED
    }
}
