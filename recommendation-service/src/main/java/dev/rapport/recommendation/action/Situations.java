package dev.rapport.recommendation.action;

import dev.rapport.recommendation.action.Situation.Paired;
import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.strategy.CustomerRelation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how things stand with customers. */
@ApplicationScoped
class Situations {
    private static final String CONTACTS = """
            select c.id as customer_id, (
                select jsonb_agg(jsonb_build_object('event', p.event_id, 'about', p.kind, 'at', p.occurred_at) order by p.occurred_at)
                from (
                    select * from contacts where customer_id = any(c.members::uuid[]) and outcome = 'open' and direction = 'INBOUND'
                    order by occurred_at limit 5) p) as problems, (
                select jsonb_agg(jsonb_build_object('event', w.event_id, 'about', w.kind, 'at', w.occurred_at))
                from (
                    select * from contacts where customer_id = any(c.members::uuid[]) and direction = 'INBOUND'
                        and type = 'MESSAGE' and outcome is null and occurred_at > $3::timestamptz - interval '30 days'
                    order by occurred_at desc limit 1) w
                where not exists (
                    select from contacts r where r.customer_id = any(c.members::uuid[]) and r.direction = 'OUTBOUND'
                        and r.type <> 'NOTIFICATION' and r.occurred_at > w.occurred_at)) as unanswered, (
                select count(*) from contacts where customer_id = any(c.members::uuid[]) and direction = 'OUTBOUND'
                    and occurred_at > $3 - interval '7 days') + (
                select count(*) from notifications where customer_id = any(c.members::uuid[])
                    and created_at > $3 - interval '7 days') as contacted, exists (
                select from contacts where customer_id = any(c.members::uuid[]) and type in ('SURVEY', 'REVIEW')
                    and occurred_at > $3 - interval '90 days') as asked, exists (
                select from account_teams t where t.customer_id = any(c.members::uuid[])
                    and coalesce(t.since_day <= $4, true) and coalesce(t.until_day > $4, true)) as dedicated
            from unnest($1::uuid[], $2::text[]) as c(id, members)
            """;
    /** Of each customer the latest alone, because some buy without end. */
    private static final String ORDERS = """
            select c.id as customer_id, s.* from unnest($1::uuid[], $2::text[]) as c(id, members)
            cross join lateral (
                with bought as (
                    select b.* from unnest(c.members::uuid[]) as member(id)
                    cross join lateral (
                        select order_id, sku, name, ordered_at from taste_items t where t.customer_id = member.id
                        order by t.ordered_at desc, t.sku limit 200) b
                )
                select (
                select jsonb_agg(jsonb_build_object('order', o.order_id, 'sku', o.sku, 'about', o.name, 'at', o.at) order by o.at desc)
                from (
                    select order_id, (array_agg(sku order by sku))[1] as sku,
                        (array_agg(coalesce(name, sku) order by sku))[1] as name, max(ordered_at) as at
                    from bought group by order_id order by at desc, order_id limit 20) o) as orders, (
                select jsonb_agg(jsonb_build_object('order', p.order_id, 'sku', p.sku, 'about', p.bought, 'at', p.ordered_at,
                    'offered', p.offered, 'name', p.name) order by p.ordered_at desc, p.offered)
                from (
                    select b.order_id, b.sku, coalesce(b.name, b.sku) as bought, b.ordered_at, o.offered, i.name
                    from bought b join paired_offers o on o.sku = b.sku join items i on i.sku = o.offered
                    where b.ordered_at between $3::timestamptz - make_interval(days => o.within_days) and $3
                        and not exists (select from withheld_items w where w.sku = o.offered)
                        and not exists (
                            select from settled_items x where x.customer_id = any(c.members::uuid[]) and x.sku = o.offered)
                    order by b.ordered_at desc, o.offered limit 20) p) as paired, (
                    select max(l.ordered_at) from unnest(c.members::uuid[]) as member(id)
                    cross join lateral (
                        select k.ordered_at from basket_items k where k.customer_id = member.id and k.quantity > k.returned
                        order by k.ordered_at desc limit 1) l) as bought_last) s
            """;

    private final Members members;
    private final Clock clock;

    Situations(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    Uni<Map<UUID, Situation>> of(SqlClient client, List<UUID> customers) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var ids = customers.toArray(UUID[]::new);
        var hers = members.of(customers);
        return Uni.combine()
                .all()
                .unis(
                        client.preparedQuery(CONTACTS).execute(Tuple.of(ids, hers, now, LocalDate.from(now))),
                        client.preparedQuery(ORDERS).execute(Tuple.of(ids, hers, now)))
                .with(Situations::situations);
    }

    /** Both statements answer one row for each customer. */
    private static Map<UUID, Situation> situations(RowSet<Row> contacts, RowSet<Row> orders) {
        var bought = PerCustomer.of(orders, row -> row);
        Map<UUID, Situation> situations = new HashMap<>();
        PerCustomer.of(contacts, row -> row)
                .forEach((customer, rows) -> situations.put(
                        customer,
                        situation(
                                rows.getFirst(),
                                bought.getOrDefault(customer, List.of()).getFirst())));
        return situations;
    }

    private static Situation situation(Row contacts, Row orders) {
        return new Situation(
                contacts.getBoolean("dedicated") ? CustomerRelation.DEDICATED : CustomerRelation.SELF_SERVICE,
                list(contacts, "problems", told -> fact("PROBLEM", told)),
                list(contacts, "unanswered", told -> fact("MESSAGE", told)).stream()
                        .findFirst(),
                contacts.getInteger("contacted"),
                list(orders, "orders", told -> fact("ORDER", told)),
                Optional.ofNullable(orders.getOffsetDateTime("bought_last")).map(OffsetDateTime::toInstant),
                contacts.getBoolean("asked"),
                list(
                        orders,
                        "paired",
                        told -> new Paired(told.getString("offered"), told.getString("name"), fact("ORDER", told))));
    }

    private static <T> List<T> list(Row row, String column, Function<JsonObject, T> read) {
        var told = row.get(JsonArray.class, column);
        return told == null
                ? List.of()
                : IntStream.range(0, told.size())
                        .mapToObj(told::getJsonObject)
                        .map(read)
                        .toList();
    }

    private static Fact fact(String kind, JsonObject told) {
        return new Fact(
                kind,
                uuid(told.getString("event")),
                uuid(told.getString("order")),
                told.getString("sku"),
                told.getString("about"),
                OffsetDateTime.parse(told.getString("at")).toInstant(),
                null);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
