package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the caller is to customers, asked before any of their data is fetched. */
@ApplicationScoped
public class Relations {
    private final Identifiers identifiers;
    private final Gates gates;

    Relations(Identifiers identifiers, Gates gates) {
        this.identifiers = identifiers;
        this.gates = gates;
    }

    public Uni<Relation> of(Mutiny.Session session, Caller caller, UUID customer) {
        return of(session, caller, List.of(customer)).map(relations -> relations.getOrDefault(customer, Relation.NONE));
    }

    public Uni<Map<UUID, Relation>> of(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        return subjects(session, caller, customers)
                .map(subjects -> customers.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                customer -> customer, customer -> gates.relation(caller, subjects.get(customer)))));
    }

    /** Only a customer can be the one who is asked about, so nobody else costs this query. */
    private Uni<Map<UUID, String>> subjects(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        if (!caller.mayBeCustomer()) {
            return Uni.createFrom().item(Map.of());
        }
        return identifiers
                .ofType(session, "keycloak_sub", customers)
                .map(found -> found.stream()
                        .collect(
                                Collectors.toMap(Identifier::customerId, Identifier::value, (first, second) -> first)));
    }
}
