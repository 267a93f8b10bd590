package dev.rapport.recommendation.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.recommendation.experiment.Lift.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of an experiment until now.
 *
 * @param lift what the strategy wins; absent as long as an arm is empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExperimentResult(
        Outcome treatment, Outcome control, @Nullable Lift lift) {

    static ExperimentResult of(Outcome treatment, Outcome control) {
        return new ExperimentResult(treatment, control, Lift.of(treatment, control));
    }
}
