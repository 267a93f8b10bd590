package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.profile.consent.feed.NewEntries;
import dev.rapport.profile.dossier.CustomerRow;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes in the ledger which contact points are on a do-not-contact list, and which are not any more. */
@ApplicationScoped
class ApplyContactLists {
    /** Of the contact points that were changed since a time; at the beginning of time, of all of them. */
    private static final String DIFFERENCES = """
            with points as (
                select id, customer_id, method, contact_hash(value) as hash from contact_points where updated_at >= :since),
            wanted as (
                select distinct p.customer_id, l.purpose, channel, p.id as point from contact_lists l
                join contact_list_entries e on e.list = l.name and e.as_of = l.as_of
                join points p on p.hash = e.hash
                cross join unnest(l.channels) as channel
                where case p.method when 'EMAIL' then channel = 'EMAIL' else channel in ('PHONE', 'SMS') end),
            noted as (
                select customer_id, purpose, channel, contact_point_id as point from (
                    select distinct on (customer_id, purpose, channel, contact_point_id) * from consent_entries
                    where decision in ('LISTED', 'UNLISTED')
                    order by customer_id, purpose, channel, contact_point_id, seq desc) as last
                where decision = 'LISTED' and contact_point_id in (select id from points))
            select coalesce(w.customer_id, n.customer_id) as customer, coalesce(w.purpose, n.purpose) as purpose,
                coalesce(w.channel, n.channel) as channel, coalesce(w.point, n.point) as point, n.point is null as listed
            from wanted w full join noted n using (customer_id, purpose, channel, point)
            where w.point is null or n.point is null
            order by 1 limit 1000
            """;

    private static final String VERSIONS = "select coalesce(sum(version + 1), 0) from contact_lists";
    /** Only what was looked at; a list that was taken over meanwhile is looked at next. */
    private static final String APPLIED = """
            update contact_lists set applied_as_of = as_of, version = version + 1
            where as_of is distinct from applied_as_of and (select coalesce(sum(version + 1), 0) from contact_lists) = :lists
            """;

    private static final int MOST = 1000;
    private static final Instant ALL = Instant.EPOCH;
    /** A transaction may commit so much later than it read the clock. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Mutiny.SessionFactory sessions;
    private final ConsentLedger ledger;
    private final NewEntries entries;
    private final Clock clock;
    private volatile Done done = new Done(-1, ALL);

    ApplyContactLists(Mutiny.SessionFactory sessions, ConsentLedger ledger, NewEntries entries, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    /** Up to where everything is noted: of which lists, and of contact points that were changed until when. */
    private record Done(long lists, Instant points) {}

    /** A use of a contact point that is not noted as it should be. */
    private record Difference(UUID customer, Draft draft) {
        static Difference of(Tuple row) {
            var subject = new Position.Subject(
                    row.get("purpose", String.class),
                    null,
                    row.get("channel", String.class),
                    row.get("point", UUID.class));
            var decision = row.get("listed", Boolean.class) ? ConsentDecision.LISTED : ConsentDecision.UNLISTED;
            var evidence = Evidence.of(Evidence.Kind.DO_NOT_CONTACT_LIST);
            return new Difference(
                    row.get("customer", UUID.class), new Draft(subject, null, decision, null, null, null, evidence));
        }
    }

    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> apply() {
        var now = clock.instant();
        return sessions.withSession(session ->
                        session.createNativeQuery(VERSIONS, Long.class).getSingleResult())
                .chain(lists -> lists == 0 ? Uni.createFrom().voidItem() : apply(new Done(lists, now)));
    }

    private Uni<Void> apply(Done next) {
        var since = next.lists() == done.lists() ? done.points().minus(OVERLAP) : ALL;
        return sessions.withSession(session -> session.createNativeQuery(DIFFERENCES, Tuple.class)
                        .setParameter("since", since)
                        .getResultList())
                .chain(rows -> note(rows).chain(() -> rows.size() < MOST ? applied(next) : apply(next)));
    }

    /** Now the lists may be decided on. */
    private Uni<Void> applied(Done next) {
        if (next.lists() == done.lists()) {
            done = next;
            return Uni.createFrom().voidItem();
        }
        return sessions.withTransaction(session -> session.createNativeQuery(APPLIED)
                        .setParameter("lists", next.lists())
                        .executeUpdate())
                .invoke(() -> done = next)
                .invoke(entries::wake)
                .replaceWithVoid();
    }

    private Uni<Void> note(List<Tuple> rows) {
        var byCustomer = rows.stream()
                .map(Difference::of)
                .collect(Collectors.groupingBy(
                        Difference::customer, Collectors.mapping(Difference::draft, Collectors.toList())));
        return Multi.createFrom()
                .iterable(byCustomer.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> note(each.getKey(), each.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Two processes may find the same difference; what the first one noted is no news to the second. */
    private Uni<Void> note(UUID customer, List<Draft> drafts) {
        return sessions.withTransaction(session -> CustomerRow.lock(session, customer)
                .chain(() -> ConsentLedger.history(session, customer))
                .map(history ->
                        drafts.stream().filter(draft -> isNews(history, draft)).toList())
                .chain(news -> news.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledger.append(session, customer, Author.CLOCK, news).replaceWithVoid()));
    }

    private static boolean isNews(List<ConsentEntry> history, Draft draft) {
        var noted = history.stream()
                .filter(entry -> entry.subject().equals(draft.subject()))
                .map(ConsentEntry::decision)
                .filter(decision -> decision == ConsentDecision.LISTED || decision == ConsentDecision.UNLISTED)
                .reduce((earlier, later) -> later)
                .orElse(ConsentDecision.UNLISTED);
        return noted != draft.decision();
    }
}
