package dev.rapport.profile.merge;

import dev.rapport.access.lease.Clusters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The merges that there ever were. */
@ApplicationScoped
class Merges {
    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Mutiny.SessionFactory sessions;
    private final Clusters clusters;

    Merges(Mutiny.SessionFactory sessions, Clusters clusters) {
        this.sessions = sessions;
        this.clusters = clusters;
    }

    Uni<Optional<Merge>> one(UUID id) {
        return sessions.withSession(session -> session.find(Merge.class, id)).map(Optional::ofNullable);
    }

    /**
     * The latest first.
     *
     * @param customer whose merges are wanted, with those of all who are the same person; null is everybody's
     */
    Uni<List<Merge>> list(@Nullable UUID customer, @Nullable UUID after, int limit) {
        var of = customer == null ? "" : " and (survivorId in :customers or mergedId in :customers)";
        return sessions.withSession(session -> {
            var query = session.createQuery("from Merge where id < :after" + of + " order by id desc", Merge.class)
                    .setParameter("after", after == null ? NEWEST : after)
                    .setMaxResults(limit);
            return (customer == null ? query : query.setParameter("customers", clusters.members(customer)))
                    .getResultList();
        });
    }
}
