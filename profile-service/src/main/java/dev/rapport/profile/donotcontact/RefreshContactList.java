package dev.rapport.profile.donotcontact;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.definition.DefinitionProblems;
import dev.rapport.profile.donotcontact.ContactListEntryResource.Entries;
import dev.rapport.profile.donotcontact.ContactListEntryResource.Taken;
import dev.rapport.profile.donotcontact.ContactListRefreshResource.Refreshed;
import dev.rapport.profile.identifier.Normalisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes a list over in pieces, which hold together and from one moment to the next. */
@ApplicationScoped
class RefreshContactList {
    private static final String TAKE = """
            insert into contact_list_entries (list, hash, as_of)
            select cast(:list as text), contact_hash(value), cast(cast(:at as text) as timestamptz)
            from unnest(cast(:values as text[])) as taken(value) order by 2
            on conflict do nothing
            """;
    private static final String COUNT = "select count(*) from contact_list_entries where list = :list and as_of = :at";
    private static final String DROP = "delete from contact_list_entries where list = :list and as_of < :at";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    RefreshContactList(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<Taken> take(String name, Entries entries) {
        return sessions.withTransaction(session -> list(session, name, LockModeType.NONE)
                .invoke(list -> requireNewer(list, entries.asOf()))
                .chain(list -> take(session, list, entries)));
    }

    private static Uni<Taken> take(Mutiny.Session session, ContactList list, Entries entries) {
        var values = new LinkedHashSet<String>();
        var refused = new ArrayList<Integer>();
        for (var index = 0; index < entries.values().size(); index++) {
            try {
                values.add(normalised(list, entries.values().get(index)));
            } catch (Problem e) {
                refused.add(index);
            }
        }
        return session.createNativeQuery(TAKE)
                .setParameter("list", list.name())
                .setParameter("at", precise(entries.asOf()).toString())
                .setParameter("values", values.toArray(String[]::new))
                .executeUpdate()
                .replaceWith(new Taken(values.size(), refused));
    }

    private static String normalised(ContactList list, String value) {
        var type = list.fields().ofEmail() ? "email" : "phone";
        return Normalisation.key(type, value, list.fields().country()).value();
    }

    Uni<Refreshed> refresh(String name, Instant asOf) {
        var at = precise(asOf);
        return sessions.withTransaction(session -> list(session, name, LockModeType.PESSIMISTIC_WRITE)
                .invoke(list -> requireNewer(list, at))
                .chain(list -> count(session, list, at)
                        .invoke(() -> list.refresh(at))
                        .chain(entries ->
                                drop(session, list, at).map(before -> new Refreshed(name, at, entries, before)))));
    }

    private static Uni<Long> count(Mutiny.Session session, ContactList list, Instant at) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("list", list.name())
                .setParameter("at", at)
                .getSingleResult()
                .invoke(RefreshContactList::requireSome);
    }

    private static void requireSome(long entries) {
        if (entries == 0) {
            throw ContactListProblems.LIST_EMPTY.problem();
        }
    }

    private static Uni<Integer> drop(Mutiny.Session session, ContactList list, Instant at) {
        return session.createNativeQuery(DROP)
                .setParameter("list", list.name())
                .setParameter("at", at)
                .executeUpdate();
    }

    private static Uni<ContactList> list(Mutiny.Session session, String name, LockModeType lock) {
        return session.find(ContactList.class, name, lock)
                .onItem()
                .ifNull()
                .failWith(DefinitionProblems.DEFINITION_UNKNOWN::problem);
    }

    private void requireNewer(ContactList list, Instant asOf) {
        var before = list.asOf();
        if (asOf.isAfter(clock.instant()) || before != null && !precise(asOf).isAfter(before)) {
            throw ContactListProblems.LIST_NOT_NEWER.at("asOf", "must be after " + before + " and not in the future");
        }
    }

    private static Instant precise(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
