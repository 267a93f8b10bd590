package dev.rapport.profile.merge;

import dev.rapport.access.AccessProblems;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is one person, as the database has it; changed by one transaction after the other. */
final class Clustering {
    private static final String LOCK = "select cast(pg_advisory_xact_lock(:lock) as text)";
    private static final long LOCK_ID = 0x6d65_7267_6573_6cL;

    /** In the order of their ids, so that nobody who holds one of them waits for another. */
    private static final String HOLD = """
            select c.id, coalesce(c.survivor_id, c.id), c.kind from customers c
            where coalesce(c.survivor_id, c.id) in (
                select coalesce(survivor_id, id) from customers where id in (:one, :other))
            order by c.id for no key update
            """;

    private static final String MOVE = """
            update customers set survivor_id = nullif(cast(:survivor as uuid), id) where id in (:customers) returning id
            """;
    private static final String COMING_WITH = """
            with recursive coming as (
                select cast(:merged as uuid) as id
                union
                select m.merged_id from merges m join coming on m.survivor_id = coming.id where m.undone_at is null
            )
            select id from coming
            """;

    private Clustering() {}

    /** A customer and under whose name she is known. */
    record Known(UUID id, UUID survivor, String kind) {
        static Known of(Tuple row) {
            return new Known(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, String.class));
        }
    }

    /** Merging and undoing follow each other; the rows of all whom it is about are held. */
    static Uni<List<Known>> hold(Mutiny.Session session, UUID one, UUID other) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("lock", LOCK_ID)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(HOLD, Tuple.class)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .getResultList())
                .map(rows -> rows.stream().map(Known::of).toList());
    }

    static Known require(List<Known> held, UUID id) {
        return held.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(AccessProblems.CUSTOMER_UNKNOWN::problem);
    }

    /** From now on they are known under this name. */
    static Uni<Void> move(Mutiny.Session session, List<UUID> customers, UUID survivor) {
        return session.createNativeQuery(MOVE, UUID.class)
                .setParameter("survivor", survivor.toString())
                .setParameter("customers", customers)
                .getResultList()
                .replaceWithVoid();
    }

    /** Who was merged into a customer, and into those; she herself first. */
    static Uni<List<UUID>> comingWith(Mutiny.Session session, UUID merged) {
        return session.createNativeQuery(COMING_WITH, UUID.class)
                .setParameter("merged", merged.toString())
                .getResultList();
    }
}
