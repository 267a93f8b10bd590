package dev.rapport.recommendation.action;

import dev.rapport.recommendation.action.Chances.Tally;
import dev.rapport.recommendation.action.NextActions.NextAction;
import dev.rapport.recommendation.action.Past.Reacted;
import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What was proposed, and what customers made of it. */
@ApplicationScoped
class Reactions {
    private static final String OF_CUSTOMERS = """
            select c.id as customer_id, r.strategy, r.about, count(*) as reactions, max(r.reacted_at) as last,
                count(*) filter (where r.reaction = 'ACCEPTED') as accepted
            from unnest($1::uuid[], $2::text[]) as c(id, members) join reactions r on r.customer_id = any(c.members::uuid[])
            group by c.id, r.strategy, r.about
            """;
    private static final String OF_EVERYBODY = "select strategy, accepted, reactions from strategy_reactions";
    private static final String SHOW = """
            insert into shown_actions (id, customer_id, strategy, about, shown_at)
            select id, customer_id, strategy, about, $5 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
                as shown(id, customer_id, strategy, about) order by id
            on conflict do nothing
            """;
    private static final String SHOWN = "select customer_id, strategy from shown_actions where id = $1";
    private static final String REACT = """
            insert into reactions (action_id, customer_id, strategy, about, reaction, reacted_at)
            select id, customer_id, strategy, about, $2, $3 from shown_actions where id = $1
            on conflict do nothing
            """;
    private static final String GIVEN = "select reaction from reactions where action_id = $1";
    private static final String COUNT = """
            insert into strategy_reactions as counted (strategy, accepted, reactions)
            select $1, $2, 1 where 1 = (select count(*) from reactions where customer_id = $3 and strategy = $1)
            on conflict (strategy) do update set accepted = counted.accepted + excluded.accepted, reactions = counted.reactions + 1
            """;

    private final Members members;

    Reactions(Members members) {
        this.members = members;
    }

    /** Who was proposed something, and by which strategy. */
    record Shown(UUID customer, String strategy) {}

    Uni<Map<UUID, List<Reacted>>> of(SqlClient client, List<UUID> customers) {
        return client.preparedQuery(OF_CUSTOMERS)
                .execute(Tuple.of(customers.toArray(UUID[]::new), members.of(customers)))
                .map(rows -> PerCustomer.of(rows, Reactions::reacted));
    }

    private static Reacted reacted(Row row) {
        return new Reacted(
                row.getString("strategy"),
                row.getString("about"),
                row.getLong("accepted"),
                row.getLong("reactions"),
                row.getOffsetDateTime("last").toInstant());
    }

    Uni<Map<String, Tally>> ofEverybody(SqlClient client) {
        return client.preparedQuery(OF_EVERYBODY).execute().map(rows -> {
            Map<String, Tally> tallies = new HashMap<>();
            rows.forEach(row -> tallies.put(
                    row.getString("strategy"), new Tally(row.getLong("accepted"), row.getLong("reactions"))));
            return tallies;
        });
    }

    /** Once each, however often it is proposed. */
    Uni<Void> show(SqlClient client, Map<UUID, List<NextAction>> actions, Instant now) {
        var shown = actions.entrySet().stream()
                .flatMap(hers -> hers.getValue().stream()
                        .filter(action -> action.id() != null)
                        .map(action -> Map.entry(hers.getKey(), action)))
                .toList();
        return shown.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(SHOW)
                        .execute(Tuple.of(
                                shown.stream().map(each -> each.getValue().id()).toArray(UUID[]::new),
                                shown.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                                texts(shown, NextAction::strategy),
                                texts(shown, NextAction::about),
                                now.atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }

    private static String[] texts(List<Map.Entry<UUID, NextAction>> shown, Function<NextAction, String> column) {
        return shown.stream().map(Map.Entry::getValue).map(column).toArray(String[]::new);
    }

    Uni<Optional<Shown>> shown(SqlClient client, UUID action) {
        return client.preparedQuery(SHOWN)
                .execute(Tuple.of(action))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Shown(row.getUUID("customer_id"), row.getString("strategy"))));
    }

    /** Whether it was the first reaction to this. */
    Uni<Boolean> react(SqlClient client, UUID action, Reaction reaction, Instant now) {
        return client.preparedQuery(REACT)
                .execute(Tuple.of(action, reaction.name(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Reaction> given(SqlClient client, UUID action) {
        return client.preparedQuery(GIVEN)
                .execute(Tuple.of(action))
                .map(rows -> Reaction.valueOf(rows.iterator().next().getString("reaction")));
    }

    /** Only her first of a strategy counts for everybody, so that nobody alone can turn it off for the others. */
    Uni<Void> count(SqlClient client, Shown shown, Reaction reaction) {
        return client.preparedQuery(COUNT)
                .execute(Tuple.of(shown.strategy(), reaction == Reaction.ACCEPTED ? 1L : 0L, shown.customer()))
                .replaceWithVoid();
    }
}
