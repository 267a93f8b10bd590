package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search among all customers, as it is read.
 *
 * @param customers how many were looked at
 * @param compared how many pairs of them were worth comparing
 * @param found how many pairs are likely to be one person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DuplicateSearch(
        UUID id,
        State state,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Integer customers,
        @Nullable Integer compared,
        @Nullable Integer found) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
