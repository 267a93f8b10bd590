package dev.rapport.recommendation.experiment;

/** Says that an experiment was made or changed. */
record ExperimentChanged(String name) {
    static final String TYPE = "rapport.recommendation.experiment.changed.v1";
}
