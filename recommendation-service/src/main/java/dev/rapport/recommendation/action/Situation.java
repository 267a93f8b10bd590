package dev.rapport.recommendation.action;

import dev.rapport.recommendation.strategy.CustomerRelation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How things stand between a customer and us.
 *
 * @param problems what she told us is broken and nobody has solved, the oldest first; some of them where there are many
 * @param unanswered what she wrote last, where nobody turned to her since
 * @param contacted how often we turned to her within seven days
 * @param orders her latest, of which she kept something, the latest first; some of them where there are many
 * @param boughtLast when she last bought and kept anything, for whomever
 * @param asked whether she was asked for, or gave, her opinion within three months
 * @param paired what belongs to what she bought lately, the most recent first
 */
record Situation(
        CustomerRelation relation,
        List<Fact> problems,
        Optional<Fact> unanswered,
        int contacted,
        List<Fact> orders,
        Optional<Instant> boughtLast,
        boolean asked,
        List<Paired> paired) {

    /** An item that belongs to another one, which she bought. */
    record Paired(String sku, String name, Fact bought) {}
}
