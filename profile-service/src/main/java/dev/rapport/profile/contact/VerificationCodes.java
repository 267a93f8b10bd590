package dev.rapport.profile.contact;

import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.UUID;

/**
 * The codes of the last day, counted by customer and by where they went.
 *
 * <p>Removing a contact point and adding it again wins no new attempts, and nobody's mailbox is filled by many customers who claim it.
 */
@ApplicationScoped
class VerificationCodes {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_A_DAY = 10;
    private static final String COUNT = """
            select count(*) filter (where customer_id = :customer and sent_to = :value and asked_at > :pause),
                count(*) filter (where customer_id = :customer), count(*) filter (where sent_to = :value)
            from verification_codes where asked_at > :day and (customer_id = :customer or sent_to = :value)
            """;
    private static final String FORGET = "delete from verification_codes where asked_at <= :day returning id";

    Uni<VerificationCode> draw(Turn turn, ContactPoint point) {
        return forget(turn)
                .chain(() -> count(turn, point))
                .invoke(VerificationCodes::requireFew)
                .map(few -> new VerificationCode(point, turn.now()))
                .call(code -> turn.session().persist(code));
    }

    /** The one that was drawn last, which alone is good. */
    Uni<VerificationCode> last(Turn turn, ContactPoint point) {
        return turn.session()
                .createQuery(
                        "from VerificationCode where contactPointId = :point order by askedAt desc",
                        VerificationCode.class)
                .setParameter("point", point.id())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ContactProblems.CODE_EXPIRED::problem);
    }

    private static Uni<Tuple> count(Turn turn, ContactPoint point) {
        return turn.session()
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("customer", turn.customer())
                .setParameter("value", point.fields().value())
                .setParameter("pause", turn.now().minus(PAUSE))
                .setParameter("day", turn.now().minus(DAY))
                .getSingleResult();
    }

    private static Uni<Void> forget(Turn turn) {
        return turn.session()
                .createNativeQuery(FORGET, UUID.class)
                .setParameter("day", turn.now().minus(DAY))
                .getResultList()
                .replaceWithVoid();
    }

    private static void requireFew(Tuple counts) {
        if (counts.get(0, Long.class) > 0) {
            throw ContactProblems.CODE_TOO_SOON.problem();
        }
        if (counts.get(1, Long.class) >= MOST_A_DAY || counts.get(2, Long.class) >= MOST_A_DAY) {
            throw ContactProblems.CODES_OF_THE_DAY_USED.problem();
        }
    }
}
