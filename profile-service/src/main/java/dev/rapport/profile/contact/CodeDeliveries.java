package dev.rapport.profile.contact;

import dev.rapport.profile.contact.CodeDeliveryResource.CodeDelivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands codes to whoever sends them; each code to one of them. */
@ApplicationScoped
class CodeDeliveries {
    private static final String TAKE = """
            with waiting as (
                select id, code from verification_codes
                where code is not null and asked_at > :since
                order by asked_at limit 100 for update skip locked
            ), taken as (
                update verification_codes c set code = null from waiting w
                where c.id = w.id
                returning c.contact_point_id, w.code, c.asked_at, c.sent_to
            )
            select p.id, p.method, t.sent_to, cu.language, t.code, t.asked_at
            from taken t join contact_points p on p.id = t.contact_point_id join customers cu on cu.id = p.customer_id
            order by t.asked_at
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    CodeDeliveries(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<List<CodeDelivery>> take() {
        var since = clock.instant().minus(VerificationCode.LIFETIME);
        return sessions.withTransaction(session -> session.createNativeQuery(TAKE, Tuple.class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(CodeDeliveries::delivery).toList()));
    }

    private static CodeDelivery delivery(Tuple row) {
        return new CodeDelivery(
                row.get(0, UUID.class),
                ContactPointFields.Method.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, OffsetDateTime.class).toInstant().plus(VerificationCode.LIFETIME));
    }
}
