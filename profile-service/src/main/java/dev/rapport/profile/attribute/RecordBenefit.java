package dev.rapport.profile.attribute;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.lease.Clusters;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Records that something a customer told was used for her. Who records it needs not see what she told. */
@ApplicationScoped
class RecordBenefit {
    private static final String GIVEN = """
            select (select a.customer_id from attributes a
                where a.customer_id in (:members) and a.name = :attribute
                    and a.created_at <= cast(:delivered as timestamptz) order by a.updated_at desc limit 1)
            from customers c where c.id = :customer for no key update
            """;

    private final Mutiny.SessionFactory sessions;
    private final IdempotencyKeys keys;
    private final SessionJournal journal;
    private final Clusters clusters;
    private final Clock clock;

    RecordBenefit(
            Mutiny.SessionFactory sessions,
            IdempotencyKeys keys,
            SessionJournal journal,
            Clusters clusters,
            Clock clock) {
        this.clusters = clusters;
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
        return sessions.withTransaction(session -> keys.once(
                new SessionStatements(session),
                caller.actor(),
                key,
                List.of(customer, delivered),
                () -> told(session, customer, delivered, now)
                        .chain(told -> insert(session, caller, new Benefit(told, delivered, caller.subject(), now)))));
    }

    /** Who told it, of those who are one person: what came of it is kept beside it. */
    private Uni<UUID> told(Mutiny.Session session, UUID customer, DeliveredBenefit delivered, Instant now) {
        return session.createNativeQuery(GIVEN, UUID.class)
                .setParameter("customer", customer)
                .setParameter("members", clusters.members(customer))
                .setParameter("attribute", delivered.attribute())
                .setParameter("delivered", Objects.requireNonNullElse(delivered.deliveredAt(), now))
                .getResultList()
                .map(RecordBenefit::requireGiven);
    }

    private Uni<UUID> insert(Mutiny.Session session, Caller caller, Benefit benefit) {
        var told = new BenefitDelivered(benefit.customerId(), benefit.attribute());
        var change = Change.of(BenefitDelivered.TYPE, benefit.customerId(), benefit.recordedAt(), caller.actor(), told);
        return session.persist(benefit)
                .chain(() -> journal.tell(session, change))
                .replaceWith(benefit.id());
    }

    private static UUID requireGiven(List<@Nullable UUID> found) {
        if (found.isEmpty()) {
            throw AccessProblems.CUSTOMER_UNKNOWN.problem();
        }
        var told = found.getFirst();
        if (told == null) {
            throw AttributeProblems.ATTRIBUTE_NOT_GIVEN.at("attribute", "was not told by then");
        }
        return told;
    }

    private static void requirePossible(@Nullable Instant deliveredAt, Instant now) {
        if (deliveredAt != null
                && (deliveredAt.isBefore(Instant.EPOCH) || deliveredAt.isAfter(now.plus(Duration.ofDays(1))))) {
            throw RequestProblems.INVALID_VALUE.at("deliveredAt", "must lie between 1970 and tomorrow");
        }
    }
}
