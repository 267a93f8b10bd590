package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.journal.Change;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.journal.SessionJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is read and changed of one customer, behind the gates. */
@ApplicationScoped
public class Dossiers {
    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final Clusters clusters;
    private final SessionJournal journal;
    private final Clock clock;

    Dossiers(
            Mutiny.SessionFactory sessions,
            Relations relations,
            Gates gates,
            Clusters clusters,
            SessionJournal journal,
            Clock clock) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.clusters = clusters;
        this.journal = journal;
        this.clock = clock;
    }

    /** The gates first: whoever may not read learns nothing of who exists. */
    public <T> Uni<T> read(
            Caller caller, UUID customer, Category category, Function<Mutiny.Session, Uni<? extends T>> work) {
        return sessions.withSession(session -> relations
                .of(session, caller, customer)
                .invoke(relation -> gates.requireRead(caller, relation, customer, category))
                .chain(() -> CustomerRow.require(session, customer))
                .chain(() -> work.apply(session)));
    }

    /** Those of these customers of whom the caller may know who they are, each decided by herself. */
    public Uni<Set<UUID>> known(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        return relations
                .of(session, caller, customers)
                .map(found -> found.entrySet().stream()
                        .filter(each -> gates.decide(caller, each.getValue(), each.getKey(), Category.BASIC)
                                .permitted())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** One change in one transaction. */
    public <T> Uni<T> change(Intent intent, Function<Turn, Uni<? extends T>> work) {
        return sessions.withTransaction(session -> relations
                .of(session, intent.caller(), intent.customer())
                .invoke(relation -> requireRight(intent, relation))
                .chain(relation -> turn(session, intent, relation))
                .call(turn -> CustomerRow.lock(session, turn.customer()))
                .chain(work::apply));
    }

    private Uni<Turn> turn(Mutiny.Session session, Intent intent, Relation relation) {
        var saying = Saying.of(intent.caller(), relation, intent.headers(), now());
        return relations
                .speaker(session, intent.caller(), relation, intent.customer())
                .map(speaker -> new Turn(session, speaker, clusters.members(speaker), saying));
    }

    /** Tells the other services what this turn did. */
    public Uni<Void> tell(Turn turn, String type, Object data) {
        var change = Change.of(
                type, turn.customer(), turn.now(), turn.saying().caller().actor(), data);
        return journal.tell(turn.session(), change);
    }

    private void requireRight(Intent intent, Relation relation) {
        if (relation != Relation.SELF || !intent.ownToChange()) {
            gates.require(intent.caller(), intent.right());
        }
        gates.requireRead(intent.caller(), relation, intent.customer(), intent.category());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
