package dev.rapport.recommendation.action;

import dev.rapport.recommendation.action.NextActions.NextAction;
import dev.rapport.recommendation.action.NextActions.Silence;
import dev.rapport.recommendation.action.NextActions.Why;
import dev.rapport.recommendation.experiment.Arm;
import dev.rapport.recommendation.experiment.Exposures.Exposure;
import dev.rapport.recommendation.experiment.NamedExperiment;
import dev.rapport.recommendation.strategy.ActionKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is left of what could be done when experiments leave something out.
 *
 * <p>Only who would be proposed something takes part, in both arms alike: who would not says nothing of its use.
 */
record Trial(NextActions next, List<Exposure> exposures) {

    /** @param first so many are shown; what stands further down says nothing of its use, in either arm */
    static Trial of(NextActions next, int first, UUID customer, List<NamedExperiment> experiments) {
        var left = next.actions().stream()
                .filter(action -> experiments.stream().noneMatch(experiment -> leavesOut(experiment, customer, action)))
                .toList();
        var silences = next.actions().stream()
                .filter(action -> !left.contains(action))
                .map(action -> new Silence(action.strategy(), action.kind(), Why.CONTROL_GROUP.name()))
                .distinct();
        var all = Stream.concat(next.silences().stream(), silences).toList();
        return new Trial(new NextActions(left, all).first(first), exposures(next.first(first), customer, experiments));
    }

    private static List<Exposure> exposures(NextActions shown, UUID customer, List<NamedExperiment> experiments) {
        return experiments.stream()
                .filter(experiment -> shown.actions().stream().anyMatch(action -> tries(experiment, action)))
                .map(experiment -> new Exposure(experiment.name(), customer, experiment.armOf(customer)))
                .toList();
    }

    private static boolean leavesOut(NamedExperiment experiment, UUID customer, NextAction action) {
        return tries(experiment, action) && experiment.armOf(customer) == Arm.CONTROL;
    }

    /** What is broken is solved, whoever tries what. */
    private static boolean tries(NamedExperiment experiment, NextAction action) {
        return experiment.isAbout(action.strategy())
                && action.kind() != ActionKind.FIX_PROBLEM
                && action.kind() != ActionKind.NOTHING;
    }
}
