package dev.rapport.interaction.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.batch.RowResult.Status;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.message.Interpret;
import dev.rapport.interaction.message.MessageSource;
import dev.rapport.interaction.plan.Mode;
import dev.rapport.interaction.plan.TrackingPlan;
import dev.rapport.interaction.plan.TrackingPlan.Judge;
import dev.rapport.interaction.plan.TrackingPlan.Seen;
import dev.rapport.interaction.plan.Violation;
import dev.rapport.interaction.recording.Outcome;
import dev.rapport.interaction.recording.RecordEvents;
import dev.rapport.interaction.wire.WireAnswer.Rejected;
import dev.rapport.interaction.wire.WireAnswer.Warning;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the messages of a request, each by itself; what is refused goes to quarantine before the answer. */
@ApplicationScoped
class ReceiveMessages {
    private final Interpret interpret;
    private final RecordEvents recordEvents;
    private final KeepRefused keepRefused;
    private final TrackingPlan trackingPlan;
    private final Clock clock;

    ReceiveMessages(
            Interpret interpret,
            RecordEvents recordEvents,
            KeepRefused keepRefused,
            TrackingPlan trackingPlan,
            Clock clock) {
        this.trackingPlan = trackingPlan;
        this.interpret = interpret;
        this.recordEvents = recordEvents;
        this.keepRefused = keepRefused;
        this.clock = clock;
    }

    private record Off(int index, JsonNode message, Violation violation) {}

    /** What a request holds: what can be recorded, with its place, what cannot, and what is not as planned. */
    private record Read(List<Integer> places, List<Recording> recordings, List<Refused> refused, List<Off> off) {
        Read() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Uni<WireAnswer> receive(MessageSource source, List<JsonNode> messages) {
        return trackingPlan.judge().chain(judge -> {
            var receivedAt = clock.instant();
            return record(source, messages, receivedAt, read(source, messages, receivedAt, judge));
        });
    }

    private Uni<WireAnswer> record(MessageSource source, List<JsonNode> messages, Instant receivedAt, Read read) {
        return recordEvents
                .record(read.recordings())
                .invoke(outcomes -> addRefused(read, outcomes, messages))
                .call(outcomes -> keepRefused.keep(source, read.refused(), receivedAt))
                .call(outcomes -> trackingPlan.count(seen(read), receivedAt))
                .map(outcomes -> answer(outcomes, read));
    }

    private Read read(MessageSource source, List<JsonNode> messages, Instant receivedAt, Judge judge) {
        var read = new Read();
        for (var index = 0; index < messages.size(); index++) {
            var message = messages.get(index);
            try {
                var recording = interpret.recording(message, source, receivedAt);
                requirePlanned(new Place(index, message), recording, judge, read);
                read.recordings().add(recording);
                read.places().add(index);
            } catch (Problem problem) {
                read.refused().add(new Refused(index, message, problem));
            }
        }
        return read;
    }

    private record Place(int index, JsonNode message) {}

    private static void requirePlanned(Place place, Recording recording, Judge judge, Read read) {
        var type = place.message().path("type").asText();
        judge.judge(recording.event().source(), type, recording.event().kind(), place.message())
                .ifPresent(violation -> {
                    read.off().add(new Off(place.index(), place.message(), violation));
                    if (violation.mode() == Mode.REJECT) {
                        throw violation.problem();
                    }
                });
    }

    private static List<Seen> seen(Read read) {
        return read.off().stream()
                .map(off -> new Seen(off.violation(), messageId(off.message())))
                .toList();
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

    private static WireAnswer answer(List<Outcome> outcomes, Read read) {
        var rejected = read.refused().stream()
                .sorted(Comparator.comparing(Refused::index))
                .map(ReceiveMessages::rejected)
                .toList();
        var warnings = read.off().stream()
                .filter(off -> off.violation().mode() == Mode.WARN)
                .map(off -> new Warning(
                        off.index(), messageId(off.message()), off.violation().errors()))
                .toList();
        return new WireAnswer(
                true, count(outcomes, Status.CREATED), count(outcomes, Status.DUPLICATE), rejected, warnings);
    }

    private static Rejected rejected(Refused refused) {
        var type = refused.problem().type();
        return new Rejected(
                refused.index(),
                messageId(refused.message()),
                type.name(),
                type.title(),
                refused.problem().errors());
    }

    private static @Nullable String messageId(JsonNode message) {
        var id = message.path("messageId");
        return id.isTextual() ? id.asText() : null;
    }

    private static int count(List<Outcome> outcomes, Status status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
