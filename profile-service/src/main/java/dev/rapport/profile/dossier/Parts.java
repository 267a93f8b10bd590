package dev.rapport.profile.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.Caller;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.dossier.Corrections.Corrected;
import dev.rapport.profile.dossier.Corrections.Place;
import dev.rapport.profile.dossier.PartChanged.Happening;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes parts of customers; what is special about a kind of part its {@link PartKind} says. */
@ApplicationScoped
public class Parts {
    private final Dossiers dossiers;
    private final Corrections corrections;
    private final IdempotencyKeys keys;
    private final Clusters clusters;

    Parts(Dossiers dossiers, Corrections corrections, IdempotencyKeys keys, Clusters clusters) {
        this.clusters = clusters;
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.keys = keys;
    }

    /** Every part of a kind that these customers have, in the order in which they were added; what was merged with them is theirs. */
    public <P extends Part<F>, F extends Record> Uni<List<P>> of(
            Mutiny.Session session, PartKind<P, F, ?> kind, Collection<UUID> customers) {
        return kept(session, kind, customers).map(parts -> Survivorship.of(kind, parts));
    }

    /** The same with what each of those who are one person has of it, also where one of them stands for all. */
    public <P extends Part<F>, F extends Record> Uni<List<P>> kept(
            Mutiny.Session session, PartKind<P, F, ?> kind, Collection<UUID> customers) {
        return session.createQuery(
                        "from " + kind.type().getSimpleName()
                                + " where customerId in :customers order by createdAt, id",
                        kind.type())
                .setParameter("customers", clusters.members(customers))
                .getResultList()
                .invoke(this::readUnderSurvivors);
    }

    /** Parts that were found otherwise than by whose they are, as they are read. */
    public <P extends Part<F>, F extends Record> List<P> merged(PartKind<P, F, ?> kind, List<P> parts) {
        readUnderSurvivors(parts);
        return Survivorship.of(kind, parts);
    }

    private void readUnderSurvivors(List<? extends Part<?>> parts) {
        parts.forEach(part -> part.readUnder(clusters.survivor(part.customerId())));
    }

    /** Those of them that the caller may see. */
    public <P extends Part<F>, F extends Record> Uni<List<P>> permitted(
            Mutiny.Session session, Caller caller, PartKind<P, F, ?> kind, Collection<UUID> customers) {
        return of(session, kind, customers).chain(parts -> kind.permitted(session, caller, parts));
    }

    public <P extends Part<F>, F extends Record> Uni<List<P>> all(
            Caller caller, UUID customer, PartKind<P, F, ?> kind) {
        return dossiers.read(
                caller,
                customer,
                kind.name().category(),
                session -> permitted(session, caller, kind, List.of(customer)));
    }

    public <P extends Part<F>, F extends Record> Uni<P> one(
            Caller caller, UUID customer, PartKind<P, F, ?> kind, UUID id) {
        return all(caller, customer, kind).map(parts -> require(parts, id));
    }

    public <P extends Part<F>, F extends Record> Uni<Outcome> add(
            Caller caller, UUID customer, PartKind<P, F, ?> kind, F fields, @Nullable String key, Saying.Headers said) {
        return dossiers.change(
                intent(caller, customer, kind, said),
                turn -> keys.once(
                        new SessionStatements(turn.session()),
                        caller.actor(),
                        key,
                        List.of(customer, kind.name().path(), fields),
                        () -> add(turn, kind, kind.normalised(fields))));
    }

    private <P extends Part<F>, F extends Record> Uni<UUID> add(Turn turn, PartKind<P, F, ?> kind, F fields) {
        var part = kind.create(turn, fields);
        return kind.requirePermitted(turn, part)
                .chain(() -> requireWanted(turn, kind, fields))
                .chain(() -> of(turn.session(), kind, List.of(turn.customer())))
                .invoke(others -> requireRoom(others, kind.most()))
                .call(others -> kind.check(turn, fields, others))
                .chain(() -> turn.session().persist(part))
                .chain(() -> corrections.begin(turn, place(turn, kind, part), null, fields))
                .chain(() -> tell(turn, kind, part, Happening.ADDED, List.of()))
                .chain(() -> kind.stated(turn, part))
                .replaceWith(part.id());
    }

    /** What the customer removed, no import brings back. */
    private <F extends Record> Uni<Void> requireWanted(Turn turn, PartKind<?, F, ?> kind, F fields) {
        var known = kind.known();
        if (known == null || turn.saying().confirms()) {
            return Uni.createFrom().voidItem();
        }
        return corrections
                .removedByCustomer(turn, kind.name().path(), known, fields)
                .invoke(removed -> {
                    if (removed) {
                        throw PartProblems.REMOVED_BY_CUSTOMER.at(known, "was removed by the customer");
                    }
                })
                .replaceWithVoid();
    }

    /** A part as it stands after a change, and the fields that kept their value because a better source gave it. */
    public record Changed<P>(P part, List<String> outranked) {}

    public <P extends Part<F>, F extends Record> Uni<Changed<P>> change(
            Caller caller,
            UUID customer,
            PartKind<P, F, ?> kind,
            UUID id,
            long version,
            ObjectNode patch,
            Saying.Headers said) {
        requireChangeable(kind, patch);
        return dossiers.change(
                intent(caller, customer, kind, said),
                turn -> kept(turn.session(), kind, List.of(customer))
                        .call(parts -> kind.requirePermitted(turn, require(Survivorship.of(kind, parts), id)))
                        .chain(parts -> changeAll(turn, kind, requireVersion(parts, id, version), parts, patch)));
    }

    /**
     * Where it becomes another thing, what it stands for of those who were merged with her becomes that too, so that the old one does not
     * come up again; whatever else changes is said of this one alone.
     */
    private <P extends Part<F>, F extends Record> Uni<Changed<P>> changeAll(
            Turn turn, PartKind<P, F, ?> kind, P part, List<P> kept, ObjectNode patch) {
        var twins = Survivorship.twins(kind, part, kept);
        var others = kept.stream().filter(other -> !twins.contains(other)).toList();
        var wanted = corrections.wanted(part.fields(), patch, kind::normalised);
        var concerned = kind.key(wanted).equals(kind.key(part.fields())) ? List.of(part) : twins;
        return Multi.createFrom()
                .iterable(concerned)
                .onItem()
                .transformToUniAndConcatenate(twin -> change(turn, kind, twin, others, patch.deepCopy()))
                .collect()
                .asList()
                .map(all -> all.stream()
                        .filter(changed -> changed.part().equals(part))
                        .findFirst()
                        .orElseThrow());
    }

    private <P extends Part<F>, F extends Record> Uni<Changed<P>> change(
            Turn turn, PartKind<P, F, ?> kind, P part, List<P> others, ObjectNode patch) {
        var hers = turn.of(part.customerId());
        return corrections
                .correct(hers, place(turn, kind, part), part.fields(), patch, kind::normalised)
                .call(corrected -> kind.check(hers, corrected.fields(), others))
                .call(corrected -> store(hers, kind, part, corrected))
                .map(corrected -> new Changed<>(part, corrected.outranked()));
    }

    private <P extends Part<F>, F extends Record> Uni<Void> store(
            Turn turn, PartKind<P, F, ?> kind, P part, Corrected<F> corrected) {
        if (corrected.fields().equals(part.fields())) {
            return Uni.createFrom().voidItem();
        }
        part.change(corrected.fields(), turn);
        return tell(turn, kind, part, Happening.CHANGED, corrected.changed()).chain(() -> kind.stated(turn, part));
    }

    public <P extends Part<F>, F extends Record> Uni<Void> remove(
            Caller caller, UUID customer, PartKind<P, F, ?> kind, UUID id, long version, Saying.Headers said) {
        return dossiers.change(
                intent(caller, customer, kind, said),
                turn -> kept(turn.session(), kind, List.of(customer))
                        .call(parts -> kind.requirePermitted(turn, require(Survivorship.of(kind, parts), id)))
                        .map(parts -> Survivorship.twins(kind, requireVersion(parts, id, version), parts))
                        .chain(parts -> remove(turn, kind, parts)));
    }

    /** With what it stood for of those who were merged with her, so that nothing of it comes up again. */
    private <P extends Part<F>, F extends Record> Uni<Void> remove(Turn turn, PartKind<P, F, ?> kind, List<P> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> remove(turn.of(part.customerId()), kind, part))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private <P extends Part<F>, F extends Record> Uni<Void> remove(Turn turn, PartKind<P, F, ?> kind, P part) {
        return corrections
                .end(turn, place(turn, kind, part), part.fields())
                .call(() -> kind.removed(turn, part))
                .call(() -> turn.session().remove(part))
                .chain(() -> tell(turn, kind, part, Happening.REMOVED, List.of()));
    }

    /** Says to the other services what happened to a part. */
    public Uni<Void> tell(Turn turn, PartKind<?, ?, ?> kind, Part<?> part, Happening happening, List<String> fields) {
        var data = new PartChanged(turn.customer(), part.id(), fields);
        return dossiers.tell(turn, happening.type(kind.thing()), data);
    }

    private static Intent intent(Caller caller, UUID customer, PartKind<?, ?, ?> kind, Saying.Headers said) {
        return new Intent(caller, customer, kind.name().category(), kind.right(), kind.ownToChange(), said);
    }

    public static <P extends Part<?>> Place place(Turn turn, PartKind<P, ?, ?> kind, P part) {
        return new Place(kind.name().path() + "/" + part.id() + "/", kind.category(turn, part));
    }

    public static <P extends Part<?>> P require(List<P> parts, UUID id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(PartProblems.PART_UNKNOWN::problem);
    }

    private static <P extends Part<?>> P requireVersion(List<P> parts, UUID id, long version) {
        var part = require(parts, id);
        if (part.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
        return part;
    }

    private static void requireChangeable(PartKind<?, ?, ?> kind, ObjectNode patch) {
        kind.fixed().stream().filter(patch::has).findFirst().ifPresent(field -> {
            throw RequestProblems.MALFORMED_BODY.at(field, "cannot be changed; another part can be added");
        });
    }

    private static void requireRoom(List<? extends Part<?>> parts, int most) {
        if (parts.size() >= most) {
            throw PartProblems.TOO_MANY_PARTS.problem();
        }
    }
}
