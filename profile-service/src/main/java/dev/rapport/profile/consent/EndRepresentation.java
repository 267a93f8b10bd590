package dev.rapport.profile.consent;

import dev.rapport.access.Representation;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Verdict;
import dev.rapport.profile.consent.feed.NewEntries;
import dev.rapport.profile.dossier.CustomerRow;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets a representation lapse with what it rests on: who moved out or left acts for nobody any more. */
@ApplicationScoped
class EndRepresentation {
    /** Set by set, so that those whose representatives are still there cost next to nothing. */
    private static final String ENDED = """
            with said as (
                select s.customer_id, position ->> 'recipient' as recipient, position ->> 'verdict' as verdict,
                    cast(position ->> 'at' as timestamptz) as at
                from consent_standings s, jsonb_path_query(s.standing, '$[*][*] ? (@.purpose == "representation")') as position
                where s.customer_id in (select customer_id from consent_entries where purpose = 'representation')),
            granted as (
                select customer_id, recipient from (
                    select distinct on (customer_id, recipient) * from said where recipient is not null
                    order by customer_id, recipient, at desc) as last
                where verdict = 'GRANTED')
            select distinct customer_id from granted where not exists (
                select from possible_representatives(:today) as possible
                join customers hers on hers.id = possible.customer_id join customers she on she.id = granted.customer_id
                where coalesce(hers.survivor_id, hers.id) = coalesce(she.survivor_id, she.id)
                    and possible.recipient = granted.recipient)
            """;

    private final Mutiny.SessionFactory sessions;
    private final Representatives representatives;
    private final ConsentLedger ledger;
    private final NewEntries entries;
    private final Clock clock;

    EndRepresentation(
            Mutiny.SessionFactory sessions,
            Representatives representatives,
            ConsentLedger ledger,
            NewEntries entries,
            Clock clock) {
        this.sessions = sessions;
        this.representatives = representatives;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withSession(session -> session.createNativeQuery(ENDED, UUID.class)
                        .setParameter("today", today())
                        .getResultList())
                .chain(this::end);
    }

    private Uni<Void> end(List<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(customers)
                        .onItem()
                        .transformToUniAndConcatenate(this::end)
                        .collect()
                        .asList()
                        .invoke(entries::wake)
                        .replaceWithVoid();
    }

    private Uni<Void> end(UUID customer) {
        return sessions.withTransaction(session -> CustomerRow.lock(session, customer)
                .chain(() -> representatives.of(session, customer, today()))
                .chain(possible -> ConsentLedger.history(session, customer).map(history -> lapsed(history, possible)))
                .chain(drafts -> drafts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ledger.append(session, customer, Author.CLOCK, drafts).replaceWithVoid()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static List<Draft> lapsed(List<ConsentEntry> history, Set<String> possible) {
        var said = history.stream().map(ConsentEntry::said).toList();
        return Positions.of(said).stream()
                .filter(position -> position.purpose().equals(Representation.PURPOSE))
                .collect(Collectors.toMap(
                        Position::subject,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Position::at))))
                .values()
                .stream()
                .filter(position -> position.verdict() == Verdict.GRANTED && !possible.contains(position.recipient()))
                .map(position -> new Draft(
                        position.subject(),
                        null,
                        ConsentDecision.EXPIRED,
                        null,
                        null,
                        null,
                        Evidence.of(Evidence.Kind.CLOCK)))
                .toList();
    }
}
