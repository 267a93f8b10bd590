package dev.rapport.profile.household;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.household.HouseholdResource.HouseholdName;
import dev.rapport.profile.journal.SessionJournal;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Makes households known and names them. */
@ApplicationScoped
class KeepHousehold {
    private final Mutiny.SessionFactory sessions;
    private final IdempotencyKeys keys;
    private final SessionJournal journal;
    private final Clock clock;

    KeepHousehold(Mutiny.SessionFactory sessions, IdempotencyKeys keys, SessionJournal journal, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that a household has a name now, not which. */
    record HouseholdNamed(UUID householdId) {}

    Uni<Outcome> create(Caller caller, @Nullable String key, HouseholdName request) {
        return sessions.withTransaction(session -> keys.once(
                new SessionStatements(session), caller.actor(), key, request, () -> insert(session, caller, request)));
    }

    private Uni<UUID> insert(Mutiny.Session session, Caller caller, HouseholdName request) {
        var household =
                new Household(Ids.fresh(), request.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return session.persist(household)
                .chain(() -> tell(session, caller, household, "created"))
                .replaceWith(household.id());
    }

    Uni<Void> rename(Caller caller, UUID id, long version, HouseholdName request) {
        return sessions.withTransaction(session -> session.find(Household.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(HouseholdProblems.HOUSEHOLD_UNKNOWN::problem)
                .invoke(household -> requireVersion(household, version))
                .invoke(household -> household.rename(request.name()))
                .chain(household -> tell(session, caller, household, "changed")));
    }

    private Uni<Void> tell(Mutiny.Session session, Caller caller, Household household, String happening) {
        var change = Change.of(
                "rapport.profile.household." + happening + ".v1",
                household.id(),
                clock.instant(),
                caller.actor(),
                new HouseholdNamed(household.id()));
        return journal.tell(session, change);
    }

    private static void requireVersion(Household household, long version) {
        if (household.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }
}
