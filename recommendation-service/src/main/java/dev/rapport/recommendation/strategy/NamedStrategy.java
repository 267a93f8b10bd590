package dev.rapport.recommendation.strategy;

/**
 * A strategy under its name.
 *
 * @param version how often it was changed
 */
public record NamedStrategy(String name, long version, Strategy strategy) {}
