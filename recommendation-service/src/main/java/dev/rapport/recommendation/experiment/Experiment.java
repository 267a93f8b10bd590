package dev.rapport.recommendation.experiment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Whether a strategy is of use.
 *
 * @param strategy of which customers in the control group are left out
 * @param controlShare how many of all these are, from 0 to 1
 * @param withinDays who buys within so many days counts as won
 * @param enabled whether anybody is left out, and exposures are counted
 */
public record Experiment(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String strategy,
        @DecimalMin("0") @DecimalMax("1") double controlShare,
        @Min(1) @Max(365) int withinDays,
        boolean enabled) {}
