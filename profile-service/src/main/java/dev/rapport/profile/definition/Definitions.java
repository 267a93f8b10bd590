package dev.rapport.profile.definition;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.profile.journal.SessionJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads and keeps definitions of every kind. */
@ApplicationScoped
public class Definitions {
    private final Mutiny.SessionFactory sessions;
    private final SessionJournal journal;
    private final Clock clock;

    Definitions(Mutiny.SessionFactory sessions, SessionJournal journal, Clock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that something is defined anew. */
    public record Defined(String name) {}

    public <D extends Definition<?>> Uni<List<D>> all(DefinitionKind<D, ?, ?> kind) {
        return sessions.withSession(session -> all(session, kind));
    }

    /** Definitions are few: there is no page of them. */
    public <D extends Definition<?>> Uni<List<D>> all(Mutiny.Session session, DefinitionKind<D, ?, ?> kind) {
        return session.createQuery("from " + kind.type().getSimpleName() + " order by name", kind.type())
                .getResultList();
    }

    public <D extends Definition<?>> Uni<D> one(DefinitionKind<D, ?, ?> kind, String name) {
        requireName(kind, name);
        return sessions.withSession(session -> session.find(kind.type(), name))
                .onItem()
                .ifNull()
                .failWith(DefinitionProblems.DEFINITION_UNKNOWN::problem);
    }

    /** A definition, and whether it is new. */
    public record Put<D>(D definition, boolean created) {}

    /** @param ifMatch the version that the caller has seen; needed where the name is defined already */
    public <D extends Definition<F>, F extends Record> Uni<Put<D>> put(
            Caller caller, DefinitionKind<D, F, ?> kind, String name, @Nullable String ifMatch, F fields) {
        requireName(kind, name);
        kind.check(fields);
        return sessions.withTransaction(session -> session.find(kind.type(), name, LockModeType.PESSIMISTIC_WRITE)
                        .chain(found -> found == null
                                ? create(session, kind, name, ifMatch, fields)
                                : change(session, kind, found, ifMatch, fields))
                        .call(put -> kind.kept(session, put.definition()))
                        .call(put -> tell(session, caller, kind, name)))
                .onFailure(ConstraintViolationException.class)
                .transform(made -> RequestProblems.PRECONDITION_FAILED.problem());
    }

    private <D extends Definition<F>, F extends Record> Uni<Put<D>> create(
            Mutiny.Session session, DefinitionKind<D, F, ?> kind, String name, @Nullable String ifMatch, F fields) {
        if (ifMatch != null) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
        var definition = kind.create(name, fields, now());
        return session.persist(definition).replaceWith(new Put<>(definition, true));
    }

    private <D extends Definition<F>, F extends Record> Uni<Put<D>> change(
            Mutiny.Session session, DefinitionKind<D, F, ?> kind, D found, @Nullable String ifMatch, F fields) {
        if (EntityTag.required(ifMatch) != found.version()) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
        kind.check(found.fields(), fields);
        if (!Objects.equals(found.fields(), fields)) {
            found.change(fields, now());
        }
        return session.flush().replaceWith(new Put<>(found, false));
    }

    private Uni<Void> tell(Mutiny.Session session, Caller caller, DefinitionKind<?, ?, ?> kind, String name) {
        var subject = UUID.nameUUIDFromBytes((kind.thing() + ":" + name).getBytes(StandardCharsets.UTF_8));
        var type = "rapport.profile." + kind.thing() + ".defined.v1";
        var change = Change.of(type, subject, now(), caller.actor(), new Defined(name));
        return journal.tell(session, change);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireName(DefinitionKind<?, ?, ?> kind, String name) {
        if (!name.matches(kind.names())) {
            throw RequestProblems.INVALID_VALUE.at("name", "must match " + kind.names());
        }
    }
}
