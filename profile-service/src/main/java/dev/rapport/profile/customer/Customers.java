package dev.rapport.profile.customer;

import dev.rapport.defaults.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The customers that are kept here. */
@ApplicationScoped
class Customers {

    Uni<List<Customer>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        return session.createQuery("from Customer where id in :ids order by id", Customer.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** A part of the list in the order in which customers became known. */
    Uni<List<Customer>> page(Mutiny.Session session, @Nullable Cursor after, int limit) {
        if (after == null) {
            return session.createQuery("from Customer order by createdAt, id", Customer.class)
                    .setMaxResults(limit)
                    .getResultList();
        }
        return session.createQuery(
                        "from Customer where (createdAt, id) > (:at, :id) order by createdAt, id", Customer.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
