package dev.rapport.interaction.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.batch.RowResult.Status;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.message.Interpret;
import dev.rapport.interaction.message.MessageSource;
import dev.rapport.interaction.quarantine.Quarantine;
import dev.rapport.interaction.quarantine.Quarantined;
import dev.rapport.interaction.recording.Outcome;
import dev.rapport.interaction.recording.RecordEvents;
import dev.rapport.interaction.recording.RecordingProblems;
import dev.rapport.interaction.wire.WireAnswer.Rejected;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Records the messages of a request, each by itself; what is refused goes to quarantine before the answer. */
@ApplicationScoped
class ReceiveMessages {
    private final Interpret interpret;
    private final RecordEvents recordEvents;
    private final Quarantine quarantine;
    private final FairShare fairShare;
    private final Clock clock;

    ReceiveMessages(
            Interpret interpret, RecordEvents recordEvents, Quarantine quarantine, FairShare fairShare, Clock clock) {
        this.interpret = interpret;
        this.recordEvents = recordEvents;
        this.quarantine = quarantine;
        this.fairShare = fairShare;
        this.clock = clock;
    }

    private record Refused(int index, JsonNode message, Problem problem) {}

    /** What a request holds: what can be recorded, with its place, and what cannot. */
    private record Read(List<Integer> places, List<Recording> recordings, List<Refused> refused) {}

    Uni<WireAnswer> receive(MessageSource source, List<JsonNode> messages) {
        return fairShare.whileWithin(source.client(), messages.size(), () -> {
            var receivedAt = clock.instant();
            var read = read(source, messages, receivedAt);
            return recordEvents
                    .record(read.recordings())
                    .invoke(outcomes -> addRefused(read, outcomes, messages))
                    .call(outcomes -> quarantine.put(kept(source, read.refused(), receivedAt)))
                    .map(outcomes -> answer(outcomes, read.refused()));
        });
    }

    private Read read(MessageSource source, List<JsonNode> messages, Instant receivedAt) {
        var read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var index = 0; index < messages.size(); index++) {
            var message = messages.get(index);
            try {
                read.recordings().add(interpret.recording(message, source, receivedAt));
                read.places().add(index);
            } catch (Problem problem) {
                read.refused().add(new Refused(index, message, problem));
            }
        }
        return read;
    }

    private static void addRefused(Read read, List<Outcome> outcomes, List<JsonNode> messages) {
        for (var each = 0; each < outcomes.size(); each++) {
            var problem = outcomes.get(each).problem();
            if (problem != null) {
                var index = read.places().get(each);
                read.refused().add(new Refused(index, messages.get(index), problem));
            }
        }
    }

    private static List<Quarantined> kept(MessageSource source, List<Refused> refused, Instant receivedAt) {
        return refused.stream()
                .filter(each -> !RecordingProblems.forbidsKeeping(each.problem()))
                .map(each -> new Quarantined(source, each.message(), each.problem(), receivedAt))
                .toList();
    }

    private static WireAnswer answer(List<Outcome> outcomes, List<Refused> refused) {
        var rejected = refused.stream()
                .sorted(Comparator.comparing(Refused::index))
                .map(ReceiveMessages::rejected)
                .toList();
        return new WireAnswer(true, count(outcomes, Status.CREATED), count(outcomes, Status.DUPLICATE), rejected);
    }

    private static Rejected rejected(Refused refused) {
        var id = refused.message().path("messageId");
        var type = refused.problem().type();
        return new Rejected(
                refused.index(),
                id.isTextual() ? id.asText() : null,
                type.name(),
                type.title(),
                refused.problem().errors());
    }

    private static int count(List<Outcome> outcomes, Status status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
