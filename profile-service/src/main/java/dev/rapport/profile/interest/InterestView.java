package dev.rapport.profile.interest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * What a customer cares about, and how much, as it is read.
 *
 * @param strength what time has left of the weight
 */
public record InterestView(
        UUID id,
        @JsonUnwrapped InterestFields fields,
        Interest.Source source,
        double strength,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static InterestView of(Interest part, double strength) {
        return new InterestView(
                part.id(), part.fields(), part.source(), strength, part.version(), part.createdAt(), part.updatedAt());
    }
}
