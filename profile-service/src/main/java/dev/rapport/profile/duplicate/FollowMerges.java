package dev.rapport.profile.duplicate;

import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.merge.MergeListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes a merge for an answer to the question whether two are one, and its undoing for another. */
@ApplicationScoped
class FollowMerges implements MergeListener {
    private static final String PERSONS = """
            from customers a, customers b where a.id = d.one_id and b.id = d.other_id
                and coalesce(a.survivor_id, a.id)\s""";
    private static final String SAID = "decided_at = :at, decided_by = :by, version = d.version + 1 ";
    private static final String MERGED = "update duplicates d set state = 'MERGED', " + SAID + PERSONS
            + "= coalesce(b.survivor_id, b.id) and coalesce(a.survivor_id, a.id) = :survivor and d.state <> 'MERGED' returning d.id";
    private static final String UNMERGED = "update duplicates d set state = 'DISTINCT', " + SAID + PERSONS
            + "<> coalesce(b.survivor_id, b.id) and d.state = 'MERGED' returning d.id";
    private static final String DISTINCT = """
            insert into duplicates as d (id, one_id, other_id, weight, reasons, state, found_at, decided_at, decided_by, note)
            select :id, least(one, other), greatest(one, other), 0, '[]', 'DISTINCT', :at, :at, :by, cast(:note as text)
            from (select cast(cast(:one as text) as uuid) as one, cast(cast(:other as text) as uuid) as other) pair
            on conflict (one_id, other_id) do update
            set state = 'DISTINCT', decided_at = excluded.decided_at, decided_by = excluded.decided_by, note = excluded.note
            returning d.id
            """;

    @Override
    public Uni<Void> merged(Mutiny.Session session, Happened merge) {
        return session.createNativeQuery(MERGED, UUID.class)
                .setParameter("at", merge.at())
                .setParameter("by", merge.by())
                .setParameter("survivor", merge.survivor())
                .getResultList()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> unmerged(Mutiny.Session session, Happened undoing) {
        return session.createNativeQuery(UNMERGED, UUID.class)
                .setParameter("at", undoing.at())
                .setParameter("by", undoing.by())
                .getResultList()
                .chain(() -> session.createNativeQuery(DISTINCT, UUID.class)
                        .setParameter("id", Ids.fresh())
                        .setParameter("one", undoing.survivor().toString())
                        .setParameter("other", undoing.merged().toString())
                        .setParameter("at", undoing.at())
                        .setParameter("by", undoing.by())
                        .setParameter("note", undoing.note())
                        .getResultList())
                .replaceWithVoid();
    }
}
