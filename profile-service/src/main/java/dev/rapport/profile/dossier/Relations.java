package dev.rapport.profile.dossier;

import dev.rapport.access.Bonds;
import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.Role;
import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.identifier.Identifiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the caller is to customers, asked before any of their data is fetched. */
@ApplicationScoped
public class Relations {
    private static final String ASSIGNED = """
            select distinct customer_id from account_team
            where customer_id = any(cast(:customers as uuid[])) and staff_id = :staff
                and coalesce(since_day <= :today, true) and coalesce(until_day > :today, true)
            """;

    private final Identifiers identifiers;
    private final Clusters clusters;
    private final Gates gates;
    private final Clock clock;

    Relations(Identifiers identifiers, Clusters clusters, Gates gates, Clock clock) {
        this.identifiers = identifiers;
        this.clusters = clusters;
        this.gates = gates;
        this.clock = clock;
    }

    public Uni<Relation> of(Mutiny.Session session, Caller caller, UUID customer) {
        return of(session, caller, List.of(customer)).map(relations -> relations.getOrDefault(customer, Relation.NONE));
    }

    public Uni<Map<UUID, Relation>> of(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        return bonds(session, caller, customers)
                .map(bonds -> customers.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                customer -> customer, customer -> gates.relation(caller, customer, bonds))));
    }

    /** Nobody else's relation depends on what is kept here, so nobody else costs a query. */
    private Uni<Bonds> bonds(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        return own(session, caller)
                .chain(own ->
                        assigned(session, caller, customers).map(assigned -> new Bonds(own.orElse(null), assigned)));
    }

    /** Of the customers who are one person the one who speaks: by whose sign-in she comes, or else who is spoken of. */
    public Uni<UUID> speaker(Mutiny.Session session, Caller caller, Relation relation, UUID customer) {
        return relation == Relation.SELF
                ? own(session, caller).map(own -> own.orElse(customer))
                : Uni.createFrom().item(customer);
    }

    private Uni<Optional<UUID>> own(Mutiny.Session session, Caller caller) {
        return caller.mayBeCustomer()
                ? identifiers.signedIn(session, caller.subject())
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Set<UUID>> assigned(Mutiny.Session session, Caller caller, Collection<UUID> customers) {
        if (!caller.has(Role.AGENT)) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(ASSIGNED, UUID.class)
                .setParameter("customers", clusters.members(customers).toArray(UUID[]::new))
                .setParameter("staff", caller.username())
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList()
                .map(Set::copyOf);
    }
}
