package dev.rapport.profile.interest;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells what a customer cares about, because others choose by it what to offer.
 *
 * @param halvesAfterDays how long after {@code statedAt} it counts half
 */
record InterestStated(
        UUID customerId, UUID interestId, String topic, double weight, Instant statedAt, long halvesAfterDays) {
    static final String TYPE = "rapport.profile.interest.stated.v1";
}
