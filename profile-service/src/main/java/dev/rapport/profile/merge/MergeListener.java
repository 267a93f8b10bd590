package dev.rapport.profile.merge;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What else follows of a merge, in the same transaction. */
public interface MergeListener {

    /** Customers who are, or no longer are, one person; who said so, when and why. */
    record Happened(
            UUID survivor,
            UUID merged,
            String by,
            Instant at,
            @Nullable String note) {}

    Uni<Void> merged(Mutiny.Session session, Happened merge);

    Uni<Void> unmerged(Mutiny.Session session, Happened undoing);
}
