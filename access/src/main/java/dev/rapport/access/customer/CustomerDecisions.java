package dev.rapport.access.customer;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the gates say of customers, asked before any of their data is fetched. */
@ApplicationScoped
public class CustomerDecisions {
    private final Pool pool;
    private final KnownCustomers customers;
    private final Gates gates;

    CustomerDecisions(Pool pool, KnownCustomers customers, Gates gates) {
        this.pool = pool;
        this.customers = customers;
        this.gates = gates;
    }

    public Uni<Map<UUID, List<Decision>>> decide(Caller caller, Collection<UUID> ids, List<Category> categories) {
        return subjects(caller, ids)
                .map(subjects -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> decide(caller, id, subjects, categories))));
    }

    private List<Decision> decide(Caller caller, UUID id, Map<UUID, String> subjects, List<Category> categories) {
        return gates.decideAll(caller, gates.relation(caller, subjects.get(id)), id, categories);
    }

    private Uni<Map<UUID, String>> subjects(Caller caller, Collection<UUID> ids) {
        return caller.mayBeCustomer()
                ? customers.subjects(pool, ids)
                : Uni.createFrom().item(Map.of());
    }
}
