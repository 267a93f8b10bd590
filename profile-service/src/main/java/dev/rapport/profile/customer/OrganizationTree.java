package dev.rapport.profile.customer;

import dev.rapport.profile.merge.MergeListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What organizations belong to; a tree at all times, also of those who were merged. */
@ApplicationScoped
class OrganizationTree implements MergeListener {
    /** Two changes that are harmless alone can close a circle together, so they follow each other. */
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(8_116_421)) as locked";

    private static final String PATH = """
            with recursive path as (
                select coalesce(survivor_id, id) as id from customers where id = :parent and kind = 'ORGANIZATION'
                union
                select coalesce(above.survivor_id, above.id) from path p
                join customers one on p.id in (one.id, one.survivor_id) join customers above on above.id = one.parent_id
            )
            select coalesce(p.id in (c.id, c.survivor_id), false) from path p
            left join customers c on c.id = cast(cast(:organization as text) as uuid)
            """;

    private static final String PARENTS =
            "select parent_id from customers where :organization in (id, survivor_id) and parent_id is not null order by id";

    /** Refuses a parent that does not exist, is a person, or stands below the organization. */
    static Uni<Void> check(
            Mutiny.Session session, @Nullable UUID organization, @Nullable UUID parent, @Nullable UUID before) {
        if (parent == null || Objects.equals(parent, before)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(LOCK, Integer.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(PATH, Boolean.class)
                        .setParameter("parent", parent)
                        .setParameter("organization", Objects.toString(organization, null))
                        .getResultList())
                .invoke(path -> {
                    if (path.isEmpty()) {
                        throw CustomerProblems.PARENT_UNKNOWN.at("parentId", "names no organization");
                    }
                    if (path.contains(true)) {
                        throw CustomerProblems.ORGANIZATION_CYCLE.at("parentId", "stands below this organization");
                    }
                })
                .replaceWithVoid();
    }

    /** Who stands above another cannot be the same as that. */
    @Override
    public Uni<Void> merged(Mutiny.Session session, Happened merge) {
        return session.createNativeQuery(PARENTS, UUID.class)
                .setParameter("organization", merge.survivor())
                .getResultList()
                .chain(parents -> Multi.createFrom()
                        .iterable(parents)
                        .onItem()
                        .transformToUniAndConcatenate(parent -> check(session, merge.survivor(), parent, null))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** Two stand where the one stood, so that no circle can close. */
    @Override
    public Uni<Void> unmerged(Mutiny.Session session, Happened undoing) {
        return Uni.createFrom().voidItem();
    }
}
