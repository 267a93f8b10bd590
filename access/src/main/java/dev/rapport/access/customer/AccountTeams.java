package dev.rapport.access.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who of ours is there for which customers, as this service has heard. */
@ApplicationScoped
public class AccountTeams {
    private static final String DISBAND = "delete from account_teams where customer_id = any($1)";
    private static final String ASSIGN = """
            insert into account_teams (customer_id, staff_id, since_day, until_day)
            select * from unnest($1::uuid[], $2::text[], $3::date[], $4::date[])
            """;
    private static final String ASSIGNED = """
            select customer_id from account_teams where customer_id = any($1) and staff_id = $2
                and coalesce(since_day <= $3, true) and coalesce(until_day > $3, true)
            """;

    private final Clock clock;

    AccountTeams(Clock clock) {
        this.clock = clock;
    }

    /** An event tells the whole team, so the last one of a customer is all there is to know. */
    Uni<Void> become(SqlConnection connection, List<TeamChanged> changes) {
        var last = new LinkedHashMap<UUID, TeamChanged>();
        changes.forEach(change -> last.put(change.customerId(), change));
        return connection
                .preparedQuery(DISBAND)
                .execute(Tuple.of(last.keySet().toArray(UUID[]::new)))
                .chain(() -> connection.preparedQuery(ASSIGN).execute(members(last.values())))
                .replaceWithVoid();
    }

    private static Tuple members(Collection<TeamChanged> teams) {
        var customers = teams.stream()
                .flatMap(team -> team.members().stream().map(member -> team.customerId()))
                .toArray(UUID[]::new);
        var members = teams.stream().flatMap(team -> team.members().stream()).toList();
        return Tuple.of(
                customers,
                members.stream().map(TeamChanged.Member::staffId).toArray(String[]::new),
                members.stream().map(TeamChanged.Member::since).toArray(LocalDate[]::new),
                members.stream().map(TeamChanged.Member::until).toArray(LocalDate[]::new));
    }

    /** Those of these customers who have her in their team today. */
    Uni<Set<UUID>> assigned(SqlClient client, String staffId, Collection<UUID> customers) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return client.preparedQuery(ASSIGNED)
                .execute(Tuple.of(customers.toArray(UUID[]::new), staffId, today))
                .map(rows -> {
                    var found = new HashSet<UUID>();
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }
}
