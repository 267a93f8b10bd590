package dev.rapport.recommendation.strategy;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a strategy. */
enum StrategyProblems implements ProblemType {
    STRATEGY_UNKNOWN(404, "There is no such strategy."),
    PURPOSE_UNKNOWN(422, "There is no such purpose.");

    private final int status;
    private final String title;

    StrategyProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
