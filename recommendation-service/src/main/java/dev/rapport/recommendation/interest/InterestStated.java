package dev.rapport.recommendation.interest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * What this service reads of what a customer cares about.
 *
 * @param weight from 0, not at all, to 1, more than anything
 * @param halvesAfterDays how long after {@code statedAt} it counts half
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InterestStated(
        UUID customerId, UUID interestId, String topic, double weight, Instant statedAt, long halvesAfterDays) {
    static final String TYPE = "rapport.profile.interest.stated.v1";
}
