package dev.rapport.recommendation.experiment;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an experiment. */
enum ExperimentProblems implements ProblemType {
    EXPERIMENT_UNKNOWN(404, "There is no such experiment."),
    EXPERIMENT_STRATEGY_UNKNOWN(422, "There is no such strategy to try."),
    EXPERIMENT_OF_ANOTHER(409, "What an experiment is about, and whom it leaves out, cannot change once it was made.");

    private final int status;
    private final String title;

    ExperimentProblems(int status, String title) {
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
