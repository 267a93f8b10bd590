package dev.rapport.recommendation.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.recommendation.strategy.ActionKind;
import dev.rapport.recommendation.strategy.CustomerRelation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void regularCustomerWhoStaysAwayTwiceAsLongIsMissed() {
        assertThat(proposed(ActionKind.RETENTION, false, 100, 140, 180)).hasSize(1);
        assertThat(proposed(ActionKind.RETENTION, false, 70, 110, 150)).isEmpty();
    }

    @Test
    void whoIsAwayForLessThanTwoMonthsIsNotMissed() {
        assertThat(proposed(ActionKind.RETENTION, false, 59, 60, 61)).isEmpty();
        assertThat(proposed(ActionKind.RETENTION, false, 61, 62, 63)).hasSize(1);
    }

    @Test
    void whoBoughtTwiceIsNoRegularCustomer() {
        assertThat(proposed(ActionKind.RETENTION, false, 300, 310)).isEmpty();
    }

    @Test
    void opinionIsAskedOfWhatSheBoughtLatelyAndOnce() {
        assertThat(proposed(ActionKind.ASK_OPINION, false, 2)).isEmpty();
        assertThat(proposed(ActionKind.ASK_OPINION, false, 10)).hasSize(1);
        assertThat(proposed(ActionKind.ASK_OPINION, false, 31)).isEmpty();
        assertThat(proposed(ActionKind.ASK_OPINION, true, 10)).isEmpty();
    }

    @Test
    void whoBoughtForSomebodyElseSinceIsNotMissed() {
        var lately = Optional.of(NOW.minus(Duration.ofDays(5)));
        assertThat(proposed(ActionKind.RETENTION, false, lately, 300, 310, 320)).isEmpty();
    }

    private static List<Proposal> proposed(ActionKind kind, boolean asked, int... daysAgo) {
        return proposed(kind, asked, Optional.empty(), daysAgo);
    }

    private static List<Proposal> proposed(ActionKind kind, boolean asked, Optional<Instant> last, int... daysAgo) {
        var orders = Arrays.stream(daysAgo)
                .mapToObj(days -> new Fact(
                        "ORDER", null, UUID.randomUUID(), "sku", "Item", NOW.minus(Duration.ofDays(days)), null))
                .toList();
        var situation = new Situation(
                CustomerRelation.SELF_SERVICE, List.of(), Optional.empty(), 0, orders, last, asked, List.of());
        return Proposal.of(kind, situation, List.of(), NOW);
    }
}
