package dev.rapport.access.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The customers that this service knows to exist, and whose sign-in belongs to whom. */
@ApplicationScoped
public class KnownCustomers {
    /** A customer may have been seen before her event came; the event then adds her sign-in. */
    private static final String ADD = """
            insert into known_customers (id, keycloak_sub)
            select * from unnest($1::uuid[], $2::text[])
            order by 1
            on conflict (id) do update set keycloak_sub = excluded.keycloak_sub
            where excluded.keycloak_sub is not null
            """;

    private static final String SEEN = """
            insert into known_customers (id) select * from unnest($1::uuid[]) order by 1 on conflict do nothing
            """;
    private static final String AMONG = "select id from known_customers where id = any($1)";
    private static final String SIGNED_IN = "select id from known_customers where keycloak_sub = $1 limit 1";

    Uni<Void> add(SqlConnection connection, List<CustomerCreated> customers) {
        var unique = new HashMap<UUID, CustomerCreated>();
        customers.forEach(customer -> unique.put(customer.customerId(), customer));
        var ids = unique.values().stream().map(CustomerCreated::customerId).toArray(UUID[]::new);
        var subjects =
                unique.values().stream().map(CustomerCreated::keycloakSub).toArray(String[]::new);
        return connection.preparedQuery(ADD).execute(Tuple.of(ids, subjects)).replaceWithVoid();
    }

    /** Customers that were asked for elsewhere before their event came. */
    public Uni<Void> seen(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(SEEN)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    public Uni<Set<UUID>> among(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(AMONG)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashSet<UUID>();
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }

    /** The customer whose sign-in has this subject. */
    Uni<Optional<UUID>> signedIn(SqlClient client, String subject) {
        return client.preparedQuery(SIGNED_IN).execute(Tuple.of(subject)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(found.next().getUUID(0)) : Optional.empty();
        });
    }
}
