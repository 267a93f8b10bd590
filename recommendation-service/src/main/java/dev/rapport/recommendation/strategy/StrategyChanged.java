package dev.rapport.recommendation.strategy;

/** Says that a strategy was made or changed. */
record StrategyChanged(String name) {
    static final String TYPE = "rapport.recommendation.strategy.changed.v1";
}
