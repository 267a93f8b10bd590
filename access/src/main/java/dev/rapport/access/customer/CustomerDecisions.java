package dev.rapport.access.customer;

import dev.rapport.access.Bonds;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gates;
import dev.rapport.access.Role;
import dev.rapport.access.lease.Clusters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the gates say of customers, asked before any of their data is fetched. */
@ApplicationScoped
public class CustomerDecisions {
    private final Pool pool;
    private final KnownCustomers customers;
    private final AccountTeams teams;
    private final Clusters clusters;
    private final Gates gates;

    CustomerDecisions(Pool pool, KnownCustomers customers, AccountTeams teams, Clusters clusters, Gates gates) {
        this.pool = pool;
        this.customers = customers;
        this.teams = teams;
        this.clusters = clusters;
        this.gates = gates;
    }

    public Uni<Map<UUID, List<Decision>>> decide(Caller caller, Collection<UUID> ids, List<Category> categories) {
        return bonds(caller, ids)
                .map(bonds -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> decide(caller, id, bonds, categories))));
    }

    private List<Decision> decide(Caller caller, UUID id, Bonds bonds, List<Category> categories) {
        return gates.decideAll(caller, gates.relation(caller, id, bonds), id, categories);
    }

    /** Nobody else's relation depends on what is known here, so nobody else costs a query. */
    private Uni<Bonds> bonds(Caller caller, Collection<UUID> ids) {
        Uni<Optional<UUID>> own = caller.mayBeCustomer()
                ? customers.signedIn(pool, caller.subject())
                : Uni.createFrom().item(Optional.empty());
        Uni<Set<UUID>> assigned = caller.has(Role.AGENT)
                ? teams.assigned(pool, caller.username(), clusters.members(ids))
                : Uni.createFrom().item(Set.of());
        return own.chain(id -> assigned.map(customers -> new Bonds(id.orElse(null), customers)));
    }
}
