package dev.rapport.profile.consent;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.profile.contact.ContactPoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The confirmations that grants in two steps wait for. */
@ApplicationScoped
class Confirmations {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;
    private static final String COUNT =
            "select count(*) from ConsentConfirmation where customerId = :customer and askedAt > :day";

    /** Stricter than the rules: whoever has refused anything above since is not written to; the confirmation itself is decided by them. */
    private static final String TAKE = """
            with waiting as (
                select w.id, w.token from consent_confirmations w join consent_entries requested on requested.id = w.entry_id
                where w.token is not null and w.expires_at > :now
                    and not exists (select 1 from consent_standings s
                        where s.customer_id = w.customer_id and s.held is not null)
                    and not exists (select 1 from consent_entries refused
                        where refused.customer_id in (
                                select other.id from customers she
                                join customers other on coalesce(other.survivor_id, other.id) = coalesce(she.survivor_id, she.id)
                                where she.id = w.customer_id)
                            and refused.seq > requested.seq
                            and refused.decision in ('DENIED', 'WITHDRAWN', 'OBJECTED')
                            and (refused.purpose = '*' or starts_with(requested.purpose || '.', refused.purpose || '.')))
                order by w.asked_at limit 100 for update of w skip locked
            ), taken as (
                update consent_confirmations c set token = null from waiting w where c.id = w.id
                returning c.customer_id, c.entry_id, w.token, c.sent_to, c.expires_at, c.asked_at
            )
            select e.contact_point_id, e.purpose, t.sent_to, cu.language, t.token, t.expires_at
            from taken t join consent_entries e on e.id = t.entry_id join customers cu on cu.id = t.customer_id
            order by t.asked_at
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    Confirmations(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A confirmation to be sent.
     *
     * @param language the customer's, a BCP 47 tag, where she told it
     * @param token for a page that sends it back by POST when she says so, never by being opened
     */
    @Personal
    public record Delivery(
            UUID contactPointId,
            String purpose,
            String value,
            @Nullable String language,
            String token,
            Instant expiresAt) {
        @Override
        public String toString() {
            return "Delivery[" + contactPointId + "]";
        }
    }

    Uni<Void> ask(Visit visit, List<ConsentEntry> entries, List<ContactPoint> points) {
        var requested = entries.stream()
                .filter(entry -> entry.decision() == ConsentDecision.REQUESTED)
                .toList();
        var asked = requested.stream()
                .map(entry -> new ConsentConfirmation(entry, sendTo(entry, points), visit.now()))
                .toArray();
        return requested.isEmpty()
                ? Uni.createFrom().voidItem()
                : requireFew(visit, requested.size())
                        .chain(() -> visit.session().persistAll(asked));
    }

    Uni<List<Delivery>> take() {
        return sessions.withTransaction(session -> session.createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .map(rows -> rows.stream().map(Confirmations::delivery).toList()));
    }

    static String sendTo(ConsentEntry entry, List<ContactPoint> points) {
        return points.stream()
                .filter(point -> point.id().equals(entry.subject().contactPoint()))
                .map(point -> point.fields().value())
                .findFirst()
                .orElse("");
    }

    private static Uni<Void> requireFew(Visit visit, int more) {
        return visit.session()
                .createQuery(COUNT, Long.class)
                .setParameter("customer", visit.customer())
                .setParameter("day", visit.now().minus(DAY))
                .getSingleResult()
                .invoke(count -> {
                    if (count + more > MOST_A_DAY) {
                        throw ConsentProblems.CONFIRMATIONS_OF_THE_DAY_USED.problem();
                    }
                })
                .replaceWithVoid();
    }

    private static Delivery delivery(Tuple row) {
        return new Delivery(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, OffsetDateTime.class).toInstant());
    }
}
