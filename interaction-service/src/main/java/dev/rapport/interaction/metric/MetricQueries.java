package dev.rapport.interaction.metric;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Adds up the days of many groups of customers, one statement per kind of sum. */
@ApplicationScoped
class MetricQueries {
    private static final String MEMBERS = """
            with members as (
                select m.grp, s.id as subject, coalesce(m.since, '-infinity') as since, coalesce(m.until, 'infinity') as until
                from unnest($1::int[], $2::uuid[], $3::date[], $4::date[]) as m(grp, customer_id, since, until)
                join subjects s on s.customer_id = m.customer_id
            )
            """;
    private static final String COUNTED = " d on d.subject = m.subject and d.day >= m.since and d.day < m.until\n";
    private static final String AHEAD = "d.day - $5::date";
    private static final String ORDERS = MEMBERS + "select m.grp, d.currency, d.channel"
            + windows("sum(d.orders)", "orders", "bigint") + windows("sum(d.cancellations)", "cancellations", "bigint")
            + windows("sum(d.gross)", "gross", "numeric") + windows("sum(d.net)", "net", "numeric")
            + windows("sum(d.squares)", "squares", "numeric")
            + windows("sum(d.orders::bigint * (" + AHEAD + "))", "days", "numeric")
            + windows("sum(d.orders::bigint * (" + AHEAD + ") * (" + AHEAD + "))", "day_squares", "numeric")
            + windows("sum(d.gross * (" + AHEAD + "))", "products", "numeric")
            + ", sum(d.lines)::bigint as lines, min(d.first_at) as first_at, max(d.last_at) as last_at\n"
            + "from members m join order_days" + COUNTED + "group by 1, 2, 3 order by 2, 3";
    private static final String LINES = MEMBERS + "select m.grp, d.product_line, d.currency"
            + windows("sum(d.orders)", "orders", "bigint") + windows("sum(d.net)", "net", "numeric")
            + "\nfrom members m join product_line_days" + COUNTED + "group by 1, 2, 3 order by 3";
    private static final String CONTACTS = MEMBERS + "select m.grp, d.product_line, d.direction, d.channel"
            + windows("sum(d.count)", "count", "bigint") + ", max(d.last_at) as last_at\n"
            + "from members m join contact_days" + COUNTED
            + "where d.type <> 'SIGNAL' group by 1, 2, 3, 4 order by 3, 4";
    private static final String PROBLEMS = MEMBERS + """
            select m.grp, coalesce(e.product_line, '') as product_line, count(*) as count
            from members m join events e on e.subject = m.subject and e.outcome = 'open' and e.direction = 'INBOUND'
                and e.occurred_at >= m.since::timestamp at time zone 'UTC' and e.occurred_at < m.until::timestamp at time zone 'UTC'
            group by 1, 2
            """;
    private static final String ITEMS = """
            select m.grp, '' as product_line, count(distinct b.sku) as count
            from unnest($1::int[], $2::uuid[]) as m(grp, customer_id)
            join subjects s on s.customer_id = m.customer_id join bought_items b on b.subject = s.id
            group by 1
            """;

    /**
     * Whole days after the last order by their counts, and what is left of its own day by the events themselves; one by one (which
     * {@code offset 0} asks for), so that each looks into the month of that day only.
     */
    private static final String VISITS = MEMBERS + """
            , last as (
                select m.grp, max(d.last_at) as at, (max(d.last_at) at time zone 'UTC')::date as day
                from members m join order_days d on d.subject = m.subject and d.day >= m.since and d.day < m.until
                group by 1
            )
            select grp, '' as product_line, sum(count)::bigint as count from (
                select m.grp, sum(d.count) as count
                from members m left join last l on l.grp = m.grp
                join contact_days d on d.subject = m.subject and d.day >= m.since and d.day < m.until
                    and d.type = 'VISIT' and (l.day is null or d.day > l.day)
                group by 1
                union all
                select m.grp, count(*)
                from members m join last l on l.grp = m.grp
                cross join lateral (
                    select from events e where e.subject = m.subject and e.type = 'VISIT' and e.occurred_at > l.at
                        and e.occurred_at < (l.day + 1)::timestamp at time zone 'UTC'
                    offset 0
                ) visit
                group by 1
            ) as visits
            group by 1
            """;

    private final Clock clock;

    MetricQueries(Clock clock) {
        this.clock = clock;
    }

    Uni<List<MetricRows.Orders>> orders(SqlClient client, List<Counted> members) {
        return rows(client, ORDERS, columns(members).addLocalDate(LocalDate.now(clock)), MetricRows.Orders::of);
    }

    Uni<List<MetricRows.Lines>> lines(SqlClient client, List<Counted> members) {
        return rows(client, LINES, columns(members).addLocalDate(LocalDate.now(clock)), MetricRows.Lines::of);
    }

    Uni<List<MetricRows.Contacts>> contacts(SqlClient client, List<Counted> members) {
        return rows(client, CONTACTS, columns(members).addLocalDate(LocalDate.now(clock)), MetricRows.Contacts::of);
    }

    Uni<List<MetricRows.Number>> problems(SqlClient client, List<Counted> members) {
        return rows(client, PROBLEMS, columns(members), MetricRows.Number::of);
    }

    Uni<List<MetricRows.Number>> visits(SqlClient client, List<Counted> members) {
        return rows(client, VISITS, columns(members), MetricRows.Number::of);
    }

    /** What was ever bought; it is not known by day. */
    Uni<List<MetricRows.Number>> items(SqlClient client, List<Counted> members) {
        return rows(client, ITEMS, Tuple.of(groups(members), customers(members)), MetricRows.Number::of);
    }

    private static <T> Uni<List<T>> rows(SqlClient client, String query, Tuple parameters, Function<Row, T> read) {
        return client.preparedQuery(query)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(read)
                        .toList());
    }

    private static Tuple columns(List<Counted> members) {
        return Tuple.of(
                groups(members),
                customers(members),
                members.stream().map(Counted::since).toArray(LocalDate[]::new),
                members.stream().map(Counted::until).toArray(LocalDate[]::new));
    }

    /** A sum over everything and over each window. */
    private static String windows(String sum, String name, String type) {
        return ", coalesce(" + sum + ", 0)::" + type + " as " + name
                + Stream.of(30, 90, 365)
                        .map(days -> ", coalesce(" + sum + " filter (where d.day > $5::date - " + days + "), 0)::"
                                + type + " as " + name + "_" + days)
                        .reduce("", String::concat);
    }

    private static Integer[] groups(List<Counted> members) {
        return members.stream().map(Counted::group).toArray(Integer[]::new);
    }

    private static UUID[] customers(List<Counted> members) {
        return members.stream().map(Counted::customer).toArray(UUID[]::new);
    }
}
