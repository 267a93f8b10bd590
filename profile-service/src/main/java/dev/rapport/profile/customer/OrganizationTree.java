package dev.rapport.profile.customer;

import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What organizations belong to; a tree at all times. */
final class OrganizationTree {
    /** Two changes that are harmless alone can close a circle together, so they follow each other. */
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(8_116_421)) as locked";

    private static final String PATH = """
            with recursive path as (
                select id, parent_id from customers where id = :parent and kind = 'ORGANIZATION'
                union
                select c.id, c.parent_id from customers c join path p on c.id = p.parent_id
            )
            select id from path
            """;

    private OrganizationTree() {}

    /** Refuses a parent that does not exist, is a person, or stands below the organization. */
    static Uni<Void> check(
            Mutiny.Session session, @Nullable UUID organization, @Nullable UUID parent, @Nullable UUID before) {
        if (parent == null || Objects.equals(parent, before)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(LOCK, Integer.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(PATH, UUID.class)
                        .setParameter("parent", parent)
                        .getResultList())
                .invoke(path -> {
                    if (path.isEmpty()) {
                        throw CustomerProblems.PARENT_UNKNOWN.at("parentId", "names no organization");
                    }
                    if (path.contains(organization)) {
                        throw CustomerProblems.ORGANIZATION_CYCLE.at("parentId", "stands below this organization");
                    }
                })
                .replaceWithVoid();
    }
}
