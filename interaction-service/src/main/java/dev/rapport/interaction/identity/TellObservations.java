package dev.rapport.interaction.identity;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.event.Follower;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.subject.KnownSubjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Hands observations on to the profile; nothing of them stays here. */
@ApplicationScoped
class TellObservations implements Follower {
    private final Journal journal;
    private final Clock clock;

    TellObservations(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        var changes =
                created.stream().flatMap(recording -> change(recording, known)).toList();
        return journal.tell(new PoolStatements(connection), changes);
    }

    private Stream<Change> change(Recording recording, KnownSubjects known) {
        if (!(recording.content() instanceof Observation observation)) {
            return Stream.empty();
        }
        var subject = recording.event().subjectId();
        return Stream.of(Change.of(
                Observation.TYPE,
                Objects.requireNonNullElse(known.customer(subject), subject),
                clock.instant(),
                recording.told().actor(),
                observation));
    }
}
