package dev.rapport.interaction.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group adds up to.
 *
 * @param counted members whose orders and interactions the caller may see, each by herself; nobody else is in the sums
 * @param withheld members who are not counted for that reason
 * @param orders over all product lines, per currency
 * @param openProblems inbound interactions whose outcome is {@code open}
 */
public record Rollup(
        String name,
        int counted,
        int withheld,
        List<OrderSum> orders,
        long openProblems,
        List<ProductLine> productLines) {

    /**
     * Orders in one currency.
     *
     * @param orders how many, cancellations and adjustments left out
     * @param value what they come to, cancellations and adjustments taken off
     */
    public record OrderSum(String currency, long orders, BigDecimal value) {}

    /** @param name absent for what belongs to no product line */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProductLine(@Nullable String name, List<OrderSum> orders, long openProblems) {}
}
