package dev.rapport.interaction.event;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.event.EventsRecorded.RecordedEvent;
import dev.rapport.interaction.subject.KnownSubjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the other services of new events, all of one subject at once; the events are never changed, so they are their own audit. */
@ApplicationScoped
class TellEvents implements Follower {
    /** So many fit into what a broker takes as one record, whatever their names. */
    private static final int MOST = 500;

    private final Journal journal;
    private final Clock clock;

    TellEvents(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        Map<About, List<Recording>> told = new LinkedHashMap<>();
        created.stream()
                .filter(recording ->
                        recording.isKept() && !recording.event().type().ofOrders())
                .forEach(recording -> told.computeIfAbsent(About.of(recording.event()), about -> new ArrayList<>())
                        .add(recording));
        var changes = told.entrySet().stream()
                .flatMap(each -> pieces(each.getValue()).map(piece -> change(each.getKey(), piece, known)))
                .toList();
        return journal.tell(new PoolStatements(connection), changes);
    }

    private static Stream<List<Recording>> pieces(List<Recording> recordings) {
        return IntStream.iterate(0, start -> start < recordings.size(), start -> start + MOST)
                .mapToObj(start -> recordings.subList(start, Math.min(start + MOST, recordings.size())));
    }

    /** What is told together. */
    private record About(UUID subject, boolean signals) {
        static About of(Event event) {
            return new About(event.subjectId(), event.type() == EventType.SIGNAL);
        }
    }

    private Change change(About about, List<Recording> recordings, KnownSubjects known) {
        var customer = known.customer(about.subject());
        return Change.of(
                about.signals() ? EventsRecorded.TYPE_OF_SIGNALS : EventsRecorded.TYPE,
                Objects.requireNonNullElse(customer, about.subject()),
                clock.instant(),
                recordings.getFirst().told().actor(),
                new EventsRecorded(
                        about.subject(),
                        customer,
                        recordings.stream().map(RecordedEvent::of).toList()));
    }
}
