package dev.rapport.interaction.rollup;

import dev.rapport.interaction.metric.Metrics;

/**
 * What a group adds up to.
 *
 * @param counted members whose orders and interactions the caller may see, each by herself; nobody else is in the sums
 * @param withheld members who are not counted for that reason
 */
public record Rollup(String name, int counted, int withheld, Metrics metrics) {}
