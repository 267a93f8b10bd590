package dev.rapport.profile.customer;

import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.consent.PermittedRows.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where customers stand in the order in which they became known. */
final class CustomerPlaces {
    private static final String FIRST =
            "select id, created_at from customers where survivor_id is null and %s order by created_at, id limit :limit";
    private static final String NEXT =
            "select id, created_at from customers where (created_at, id) > (:at, :id) and survivor_id is null and %s order by created_at, id limit :limit";

    private CustomerPlaces() {}

    /** A page of places, without those who are not permitted or were merged into another. */
    static Uni<List<Cursor>> page(Mutiny.Session session, Filter permitted, @Nullable Cursor after, int limit) {
        var sql = (after == null ? FIRST : NEXT).formatted(permitted.on("customers.id"));
        var query = permitted.bind(session.createNativeQuery(sql, Tuple.class)).setParameter("limit", limit);
        return (after == null ? query : query.setParameter("at", after.at()).setParameter("id", after.id()))
                .getResultList()
                .map(rows -> rows.stream().map(CustomerPlaces::place).toList());
    }

    private static Cursor place(Tuple row) {
        return new Cursor(row.get(1, OffsetDateTime.class).toInstant(), row.get(0, UUID.class));
    }
}
