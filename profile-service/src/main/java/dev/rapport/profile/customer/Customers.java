package dev.rapport.profile.customer;

import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.consent.PermittedRows.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The customers that are kept here. */
@ApplicationScoped
class Customers {
    private static final String FIRST =
            "select id, created_at from customers where %s order by created_at, id limit :limit";
    private static final String NEXT =
            "select id, created_at from customers where (created_at, id) > (:at, :id) and %s order by created_at, id limit :limit";

    Uni<List<Customer>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        return session.createQuery("from Customer where id in :ids order by id", Customer.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Places in the order in which customers became known, without those who are not permitted. */
    Uni<List<Cursor>> page(Mutiny.Session session, Filter permitted, @Nullable Cursor after, int limit) {
        var sql = (after == null ? FIRST : NEXT).formatted(permitted.on("customers.id"));
        var query = permitted.bind(session.createNativeQuery(sql, Tuple.class)).setParameter("limit", limit);
        return (after == null ? query : query.setParameter("at", after.at()).setParameter("id", after.id()))
                .getResultList()
                .map(rows -> rows.stream().map(Customers::place).toList());
    }

    private static Cursor place(Tuple row) {
        return new Cursor(row.get(1, OffsetDateTime.class).toInstant(), row.get(0, UUID.class));
    }
}
