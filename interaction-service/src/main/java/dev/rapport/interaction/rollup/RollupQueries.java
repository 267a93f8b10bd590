package dev.rapport.interaction.rollup;

import dev.rapport.interaction.rollup.Rollup.OrderSum;
import dev.rapport.interaction.rollup.RollupRequest.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds up orders and open problems of members; what falls on two periods of one member counts once. */
@ApplicationScoped
class RollupQueries {
    private static final String MEMBERS = """
            with members as (
                select grp, customer_id, since::timestamp at time zone 'UTC' as since, until::timestamp at time zone 'UTC' as until
                from unnest($1::int[], $2::uuid[], $3::date[], $4::date[]) as m(grp, customer_id, since, until)
            ),
            """;
    private static final String ORDERED = MEMBERS + """
            ordered as (
                select distinct m.grp, o.id, o.kind, o.currency, o.value
                from members m join subjects s on s.customer_id = m.customer_id join orders o on o.subject = s.id
                    and (m.since is null or o.ordered_at >= m.since) and (m.until is null or o.ordered_at < m.until)
            )
            """;
    private static final String ORDERS = ORDERED + """
            select grp, null as line, currency, count(*) filter (where kind = 'ORDER') as orders, sum(value) as value
            from ordered group by grp, currency order by grp, currency
            """;
    private static final String LINES = ORDERED + """
            select o.grp, l.category as line, o.currency, count(distinct o.id) filter (where o.kind = 'ORDER') as orders,
                sum(l.unit_price * l.quantity) as value
            from ordered o join order_lines l on l.order_id = o.id
            group by o.grp, l.category, o.currency order by o.grp, l.category, o.currency
            """;
    private static final String PROBLEMS = MEMBERS + """
            problems as (
                select distinct m.grp, i.id, i.product_line
                from members m join subjects s on s.customer_id = m.customer_id join events i on i.subject = s.id
                    and (m.since is null or i.occurred_at >= m.since) and (m.until is null or i.occurred_at < m.until)
                where i.outcome = 'open' and i.direction = 'INBOUND'
            )
            select grp, product_line as line, count(*) as problems from problems group by grp, product_line
            """;

    /** A member whom the caller may see, in the group with this index. */
    record Counted(int group, Member member) {}

    /** @param line null for what belongs to no product line, or for all of them */
    record OrderRow(int group, @Nullable String line, OrderSum sum) {
        static OrderRow of(Row row) {
            return new OrderRow(
                    row.getInteger("grp"),
                    row.getString("line"),
                    new OrderSum(row.getString("currency"), row.getLong("orders"), row.getBigDecimal("value")));
        }
    }

    /** Open problems of one product line. */
    record ProblemRow(int group, @Nullable String line, long problems) {
        static ProblemRow of(Row row) {
            return new ProblemRow(row.getInteger("grp"), row.getString("line"), row.getLong("problems"));
        }
    }

    Uni<List<OrderRow>> orders(SqlClient client, List<Counted> members) {
        return orders(client, ORDERS, members);
    }

    Uni<List<OrderRow>> lines(SqlClient client, List<Counted> members) {
        return orders(client, LINES, members);
    }

    Uni<List<ProblemRow>> problems(SqlClient client, List<Counted> members) {
        return client.preparedQuery(PROBLEMS)
                .execute(tuple(members))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ProblemRow::of)
                        .toList());
    }

    private static Uni<List<OrderRow>> orders(SqlClient client, String query, List<Counted> members) {
        return client.preparedQuery(query)
                .execute(tuple(members))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OrderRow::of)
                        .toList());
    }

    private static Tuple tuple(List<Counted> members) {
        return Tuple.of(
                members.stream().map(Counted::group).toArray(Integer[]::new),
                members.stream().map(each -> each.member().customerId()).toArray(UUID[]::new),
                members.stream().map(each -> each.member().from()).toArray(LocalDate[]::new),
                members.stream().map(each -> each.member().to()).toArray(LocalDate[]::new));
    }
}
