package dev.rapport.interaction.quarantine;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.message.Interpret;
import dev.rapport.interaction.message.MessageProblems;
import dev.rapport.interaction.message.TolerantJson;
import dev.rapport.interaction.plan.Mode;
import dev.rapport.interaction.plan.TrackingPlan;
import dev.rapport.interaction.plan.TrackingPlan.Judge;
import dev.rapport.interaction.recording.Outcome;
import dev.rapport.interaction.recording.RecordEvents;
import dev.rapport.interaction.recording.RecordingProblems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tries a refused message again as if it came now, but as of when it was received. */
@ApplicationScoped
class ReplayMessage {
    private final Quarantine quarantine;
    private final Interpret interpret;
    private final RecordEvents recordEvents;
    private final TrackingPlan trackingPlan;

    ReplayMessage(Quarantine quarantine, Interpret interpret, RecordEvents recordEvents, TrackingPlan trackingPlan) {
        this.trackingPlan = trackingPlan;
        this.quarantine = quarantine;
        this.interpret = interpret;
        this.recordEvents = recordEvents;
    }

    /** The event that it became; fails with why it is refused again. */
    Uni<UUID> replay(HeldMessage held, String by) {
        return trackingPlan
                .judge()
                .map(judge -> recording(held, judge))
                .chain(recording -> recordEvents.record(List.of(recording)))
                .map(ReplayMessage::recorded)
                .call(event -> quarantine
                        .close(held.view(), QuarantinedView.State.REPLAYED, event, by)
                        .invoke(ReplayMessage::requireDone))
                .onFailure(Problem.class)
                .call(failure -> refused(held, failure, by));
    }

    /** Of whom nothing may be kept, this is not kept any longer either. */
    private Uni<?> refused(HeldMessage held, Problem problem, String by) {
        return RecordingProblems.forbidsKeeping(problem)
                ? quarantine.close(held.view(), QuarantinedView.State.DISCARDED, null, by)
                : quarantine.blame(held.view(), problem);
    }

    /** It was recorded as it was read; what was made of it meanwhile is left for who made it. */
    private static void requireDone(boolean done) {
        if (!done) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }

    private static UUID recorded(List<Outcome> outcomes) {
        var outcome = outcomes.getFirst();
        if (outcome.problem() != null) {
            throw outcome.problem();
        }
        return outcome.id();
    }

    private Recording recording(HeldMessage held, Judge judge) {
        try {
            var message = TolerantJson.read(
                    Objects.requireNonNull(held.view().message()).getBytes(StandardCharsets.UTF_8));
            var recording =
                    interpret.recording(message, held.source(), held.view().receivedAt());
            var event = recording.event();
            judge.judge(event.source(), message.path("type").asText(), event.kind(), message)
                    .filter(violation -> violation.mode() == Mode.REJECT)
                    .ifPresent(violation -> {
                        throw violation.problem();
                    });
            return recording;
        } catch (IOException e) {
            throw MessageProblems.MESSAGE_NOT_AN_OBJECT.problem();
        }
    }
}
