package dev.rapport.interaction.correction;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.event.Events;
import dev.rapport.interaction.event.EventsRecorded.RecordedEvent;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.subject.KnownSubjects;
import dev.rapport.interaction.subject.Subjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the other services of a corrected event: to each whom it is or was about, what it is now. */
@ApplicationScoped
class TellCorrected {
    private final Subjects subjects;
    private final Events events;
    private final Journal journal;

    TellCorrected(Subjects subjects, Events events, Journal journal) {
        this.subjects = subjects;
        this.events = events;
        this.journal = journal;
    }

    Uni<Void> tell(SqlConnection connection, Actor by, Correction correction, Set<Touched> touched, Target after) {
        var about = touched.stream().map(Touched::subject).collect(Collectors.toSet());
        return subjects.customers(connection, about)
                .chain(known -> asItIs(connection, after)
                        .map(now -> new Told(by, correction, known, after.subject(), now.orElse(null))))
                .chain(told -> journal.write(
                        new PoolStatements(connection),
                        about.stream().map(told::change).toList()));
    }

    /** Orders are told by themselves. */
    private Uni<Optional<RecordedEvent>> asItIs(SqlConnection connection, Target after) {
        return after.type().ofOrders()
                ? Uni.createFrom().item(Optional.empty())
                : events.asItIs(connection, after.subject(), after.occurredAt(), after.id());
    }

    /** What is told, of an event that is hers now. */
    private record Told(
            Actor by,
            Correction correction,
            KnownSubjects known,
            UUID hers,
            @Nullable RecordedEvent now) {
        private Change change(UUID subject) {
            var customer = known.customer(subject);
            return Change.of(
                    EventCorrected.TYPE,
                    Objects.requireNonNullElse(customer, subject),
                    correction.correctedAt(),
                    by,
                    new EventCorrected(
                            correction.eventId(),
                            subject,
                            customer,
                            correction.action(),
                            isHers(subject, customer) ? now : null));
        }

        /** Whichever of her names it went by before. */
        private boolean isHers(UUID subject, @Nullable UUID customer) {
            return subject.equals(hers) || customer != null && customer.equals(known.customer(hers));
        }
    }
}
