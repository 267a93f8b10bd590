package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.profile.consent.feed.NewEntries;
import dev.rapport.profile.dossier.CustomerRow;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes in the ledger which contact points are on a do-not-contact list, and which are not any more. */
@ApplicationScoped
class ApplyContactLists {
    private static final String DIFFERENCES = """
            with wanted as (
                select distinct p.customer_id, l.purpose, channel, p.id as point from contact_lists l
                join contact_list_entries e on e.list = l.name and e.as_of = l.as_of
                join contact_points p on contact_hash(p.value) = e.hash
                cross join unnest(l.channels) as channel
                where case p.method when 'EMAIL' then channel = 'EMAIL' else channel in ('PHONE', 'SMS') end),
            noted as (
                select customer_id, purpose, channel, contact_point_id as point from (
                    select distinct on (customer_id, purpose, channel, contact_point_id) * from consent_entries
                    where decision in ('LISTED', 'UNLISTED')
                    order by customer_id, purpose, channel, contact_point_id, seq desc) as last
                where decision = 'LISTED')
            select coalesce(w.customer_id, n.customer_id) as customer, coalesce(w.purpose, n.purpose) as purpose,
                coalesce(w.channel, n.channel) as channel, coalesce(w.point, n.point) as point, n.point is null as listed
            from wanted w full join noted n using (customer_id, purpose, channel, point)
            where w.point is null or n.point is null
            order by 1 limit 1000
            """;

    private final Mutiny.SessionFactory sessions;
    private final ConsentLedger ledger;
    private final NewEntries entries;

    ApplyContactLists(Mutiny.SessionFactory sessions, ConsentLedger ledger, NewEntries entries) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.entries = entries;
    }

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
        return sessions.withSession(session ->
                        session.createNativeQuery(DIFFERENCES, Tuple.class).getResultList())
                .map(rows -> rows.stream()
                        .map(Difference::of)
                        .collect(Collectors.groupingBy(
                                Difference::customer, Collectors.mapping(Difference::draft, Collectors.toList()))))
                .chain(byCustomer -> Multi.createFrom()
                        .iterable(byCustomer.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(each -> note(each.getKey(), each.getValue()))
                        .collect()
                        .asList())
                .invoke(noted -> {
                    if (!noted.isEmpty()) {
                        entries.wake();
                    }
                })
                .replaceWithVoid();
    }

    /** Two processes may find the same difference; the second one's draft says what was said already. */
    private Uni<Void> note(UUID customer, List<Draft> drafts) {
        return sessions.withTransaction(session -> CustomerRow.lock(session, customer)
                .chain(() -> ledger.append(session, customer, Author.CLOCK, drafts))
                .replaceWithVoid());
    }
}
