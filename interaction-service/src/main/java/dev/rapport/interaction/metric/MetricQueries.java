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
import java.util.stream.Collectors;
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

    /** The place of the shortest {@link Window} that holds the day. */
    private static final String WITHIN = "width_bucket($5::date - d.day, array[30, 90, 365]) as within";

    private static final String ORDERS = MEMBERS + "select m.grp, d.currency, d.channel, " + WITHIN + """
            , sum(d.orders)::bigint as orders, sum(d.cancellations)::bigint as cancellations, sum(d.lines)::bigint as lines,
                sum(d.gross) as gross, sum(d.net) as net, min(d.first_at) as first_at, max(d.last_at) as last_at,
                sum(d.squares) as squares, sum(d.orders::numeric * (d.day - $5::date)) as days,
                sum(d.orders::numeric * (d.day - $5::date) * (d.day - $5::date)) as day_squares,
                sum(d.gross * (d.day - $5::date)) as products
            from members m join order_days""" + COUNTED
            + "group by 1, 2, 3, 4 order by 2, 3";
    private static final String LINES = MEMBERS + "select m.grp, d.product_line, d.currency, " + WITHIN + """
            , sum(d.orders)::bigint as orders, sum(d.net) as net
            from members m join product_line_days""" + COUNTED
            + "group by 1, 2, 3, 4 order by 3";
    private static final String CONTACTS =
            MEMBERS + "select m.grp, d.product_line, d.direction, d.channel, " + WITHIN + """
            , sum(d.count)::bigint as count, max(d.last_at) as last_at
            from members m join contact_days""" + COUNTED
                    + "where d.type <> 'SIGNAL' group by 1, 2, 3, 4, 5 order by 3, 4";
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

    private static final String LAST_ORDERS = MEMBERS + """
            , last as (
                select m.grp, max(d.last_at) as at, (max(d.last_at) at time zone 'UTC')::date as day
                from members m join order_days d on d.subject = m.subject and d.day >= m.since and d.day < m.until
                group by 1
            )
            """;
    private static final String VISITS = LAST_ORDERS + """
            select m.grp, coalesce(sum(d.count) filter (where l.day is null or d.day > l.day), 0)::bigint as count,
                coalesce(bool_or(d.day = l.day and d.last_at > l.at), false) as also_that_day
            from members m left join last l on l.grp = m.grp
            join contact_days""" + COUNTED + """
                and d.type = 'VISIT' and (l.day is null or d.day >= l.day)
            group by 1
            """;
    private static final String VISITS_THAT_DAY = LAST_ORDERS + """
            select m.grp, '' as product_line, count(*) as count
            from members m join last l on l.grp = m.grp
            join events e on e.subject = m.subject and e.type = 'VISIT' and e.occurred_at > l.at
                and e.occurred_at < (l.day + 1)::timestamp at time zone 'UTC' and l.day >= m.since and l.day < m.until
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

    /** By the counts of days; the events themselves are read only for who came again on the very day of the last order. */
    Uni<List<MetricRows.Number>> visits(SqlClient client, List<Counted> members) {
        return rows(client, VISITS, columns(members), MetricRows.Visits::of)
                .flatMap(visits -> visitsThatDay(client, cameAgain(visits, members))
                        .map(thatDay -> Stream.concat(visits.stream().map(MetricRows.Visits::number), thatDay.stream())
                                .toList()));
    }

    private Uni<List<MetricRows.Number>> visitsThatDay(SqlClient client, List<Counted> members) {
        return members.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows(client, VISITS_THAT_DAY, columns(members), MetricRows.Number::of);
    }

    private static List<Counted> cameAgain(List<MetricRows.Visits> visits, List<Counted> members) {
        var groups = visits.stream()
                .filter(MetricRows.Visits::alsoThatDay)
                .map(MetricRows.Visits::group)
                .collect(Collectors.toSet());
        return members.stream()
                .filter(member -> groups.contains(member.group()))
                .toList();
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

    private static Integer[] groups(List<Counted> members) {
        return members.stream().map(Counted::group).toArray(Integer[]::new);
    }

    private static UUID[] customers(List<Counted> members) {
        return members.stream().map(Counted::customer).toArray(UUID[]::new);
    }
}
