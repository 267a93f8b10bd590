package dev.rapport.recommendation.experiment;

import java.time.Instant;
import java.util.UUID;

/**
 * An experiment under its name.
 *
 * @param version how often it was changed
 */
public record NamedExperiment(String name, long version, Instant startedAt, Experiment experiment) {

    /** Where this customer is. */
    public Arm armOf(UUID customer) {
        return Arm.of(name, customer, experiment.controlShare());
    }

    public boolean isAbout(String strategy) {
        return experiment.enabled() && experiment.strategy().equals(strategy);
    }
}
