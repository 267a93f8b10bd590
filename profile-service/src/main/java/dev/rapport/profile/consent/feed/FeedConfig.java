package dev.rapport.profile.consent.feed;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;

/** How long a process may decide without news, and how long it waits for them. */
@ConfigMapping(prefix = "rapport.profile.consent")
public interface FeedConfig {

    /** For how long after it asked a process may decide; a withdrawal may have to wait as long. */
    Duration lease();

    /** How long a poll is kept waiting while nothing changes; twice that and twice its way there and back must fit into a lease. */
    Duration poll();

    @AssertTrue(message = "a poll must end long before the lease that the one before it gave")
    default boolean pollsWithinLease() {
        return poll().isPositive() && poll().multipliedBy(2).compareTo(lease()) <= 0;
    }
}
