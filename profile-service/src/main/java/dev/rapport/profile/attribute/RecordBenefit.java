package dev.rapport.profile.attribute;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.journal.SessionJournal;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Records that something a customer told was used for her. Who records it needs not see what she told. */
@ApplicationScoped
class RecordBenefit {
    private static final String GIVEN = """
            select (select count(*) from attributes
                where customer_id = c.id and name = :attribute and created_at <= cast(:delivered as timestamptz))
            from customers c where c.id = :customer for no key update
            """;

    private final Mutiny.SessionFactory sessions;
    private final IdempotencyKeys keys;
    private final SessionJournal journal;
    private final Clock clock;

    RecordBenefit(Mutiny.SessionFactory sessions, IdempotencyKeys keys, SessionJournal journal, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that a customer got something for what she told, not what. */
    record BenefitDelivered(UUID customerId, String attribute) {
        static final String TYPE = "rapport.profile.benefit.delivered.v1";
    }

    Uni<Outcome> record(Caller caller, UUID customer, @Nullable String key, DeliveredBenefit delivered) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requirePossible(delivered.deliveredAt(), now);
        var benefit = new Benefit(customer, delivered, caller.subject(), now);
        return sessions.withTransaction(session -> keys.once(
                new SessionStatements(session),
                caller.actor(),
                key,
                List.of(customer, delivered),
                () -> insert(session, caller, customer, delivered, benefit, now)));
    }

    private Uni<UUID> insert(
            Mutiny.Session session,
            Caller caller,
            UUID customer,
            DeliveredBenefit delivered,
            Benefit benefit,
            Instant now) {
        var told = new BenefitDelivered(customer, delivered.attribute());
        var change = Change.of(BenefitDelivered.TYPE, customer, now, caller.actor(), told);
        return session.createNativeQuery(GIVEN, Long.class)
                .setParameter("customer", customer)
                .setParameter("attribute", delivered.attribute())
                .setParameter("delivered", benefit.deliveredAt())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(AccessProblems.CUSTOMER_UNKNOWN::problem)
                .invoke(RecordBenefit::requireGiven)
                .chain(() -> session.persist(benefit))
                .chain(() -> journal.tell(session, change))
                .replaceWith(benefit.id());
    }

    private static void requireGiven(long count) {
        if (count == 0) {
            throw AttributeProblems.ATTRIBUTE_NOT_GIVEN.at("attribute", "was not told by then");
        }
    }

    private static void requirePossible(@Nullable Instant deliveredAt, Instant now) {
        if (deliveredAt != null
                && (deliveredAt.isBefore(Instant.EPOCH) || deliveredAt.isAfter(now.plus(Duration.ofDays(1))))) {
            throw RequestProblems.INVALID_VALUE.at("deliveredAt", "must lie between 1970 and tomorrow");
        }
    }
}
