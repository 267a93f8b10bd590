package dev.rapport.profile.identifier;

import dev.rapport.access.lease.Clusters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds customers by what they are known by. */
@ApplicationScoped
public class Identifiers {
    private static final int MOST = 2_000;

    private final Clusters clusters;

    Identifiers(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Everything by which these customers are known, and those with whom they were merged. */
    public Uni<List<Identifier>> of(Mutiny.Session session, Collection<UUID> customers) {
        return session.createQuery(
                        "from Identifier where customerId in :customers order by customerId, type, value",
                        Identifier.class)
                .setParameter("customers", clusters.members(customers))
                .setMaxResults(MOST)
                .getResultList();
    }

    public Uni<List<Identifier>> ofType(Mutiny.Session session, String type, Collection<UUID> customers) {
        return session.createQuery("from Identifier where type = :type and customerId in :customers", Identifier.class)
                .setParameter("type", type)
                .setParameter("customers", clusters.members(customers))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The customer whose sign-in has this subject. */
    public Uni<Optional<UUID>> signedIn(Mutiny.Session session, String subject) {
        return named(session, List.of(new Identifier.Key("keycloak_sub", subject)))
                .map(found -> found.stream().map(Identifier::customerId).findFirst());
    }

    /** Notes that a source told of a customer by these of her names. */
    public Uni<Void> seen(Mutiny.Session session, UUID customer, Collection<Identifier.Key> keys, Instant at) {
        return named(session, keys)
                .invoke(found -> found.stream()
                        .filter(each -> clusters.survivor(each.customerId()).equals(clusters.survivor(customer)))
                        .forEach(each -> each.seen(at)))
                .replaceWithVoid();
    }

    /** The customers that these values name; values that name nobody are left out. */
    public Uni<List<Identifier>> named(Mutiny.Session session, Collection<Identifier.Key> keys) {
        var types = keys.stream().map(Identifier.Key::type).toArray(String[]::new);
        var values = keys.stream().map(Identifier.Key::value).toArray(String[]::new);
        return session.createNativeQuery("""
                        select i.* from identifiers i
                        join unnest(cast(:types as text[]), cast(:values as text[])) as wanted(type, value)
                            on i.type = wanted.type and i.value = wanted.value
                        """, Identifier.class)
                .setParameter("types", types)
                .setParameter("values", values)
                .getResultList();
    }
}
