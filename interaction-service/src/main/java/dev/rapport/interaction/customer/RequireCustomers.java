package dev.rapport.interaction.customer;

import dev.rapport.access.customer.KnownCustomers;
import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Tells existing customers from invented ones.
 *
 * <p>A customer made known a moment ago may not have arrived here by event yet; then the profile is asked, so that no caller sees the gap.
 */
@ApplicationScoped
public class RequireCustomers {
    private static final int IDS_PER_CALL = 100;

    private final Pool pool;
    private final KnownCustomers known;
    private final ProfileApi profile;

    RequireCustomers(Pool pool, KnownCustomers known, @RestClient ProfileApi profile) {
        this.pool = pool;
        this.known = known;
        this.profile = profile;
    }

    /** Those of the ids that are customers. */
    public Uni<Set<UUID>> existing(String authorization, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return known.among(pool, ids)
                .chain(found -> found.size() == ids.size()
                        ? Uni.createFrom().item(found)
                        : ask(authorization, missing(ids, found)).map(more -> union(found, more)));
    }

    private Uni<Set<UUID>> ask(String authorization, List<UUID> missing) {
        return Multi.createFrom()
                .items(missing.stream())
                .group()
                .intoLists()
                .of(IDS_PER_CALL)
                .onItem()
                .transformToUniAndConcatenate(ids -> profile.known(authorization, ids))
                .onFailure()
                .transform(failure -> RequestProblems.UNAVAILABLE.problem())
                .collect()
                .in(HashSet<UUID>::new, (all, answer) -> all.addAll(answer.ids()))
                .call(all -> known.seen(pool, all))
                .map(Set::copyOf);
    }

    private static List<UUID> missing(Collection<UUID> ids, Set<UUID> found) {
        return ids.stream().filter(id -> !found.contains(id)).distinct().toList();
    }

    private static Set<UUID> union(Set<UUID> first, Set<UUID> second) {
        var both = new HashSet<>(first);
        both.addAll(second);
        return both;
    }
}
