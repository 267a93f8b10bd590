package dev.rapport.interaction.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads windows of timelines; what may not be seen is filtered here, never after paging. */
@ApplicationScoped
public class Timelines {
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST_ID = new UUID(-1, -1);

    /** Each branch walks its own index and stops after the window, so a long history costs no more than a short one. */
    private static final String WINDOW = """
            select c.id as customer_id, e.*
            from unnest($1::uuid[], $2::boolean[], $3::boolean[]) as c(id, orders, interactions)
            cross join lateral (
                (select id, 'ORDER' as type, kind, ordered_at as at, channel, 'INBOUND' as direction, null as outcome,
                    number, value, currency, line_count
                from orders
                where c.orders and customer_id = c.id and (ordered_at, id) < ($4, $5)
                order by ordered_at desc, id desc limit $6)
                union all
                (select id, 'INTERACTION', kind, occurred_at, channel, direction, outcome, number, null, null, null
                from interactions
                where c.interactions and customer_id = c.id and (occurred_at, id) < ($4, $5)
                order by occurred_at desc, id desc limit $6)
                order by at desc, id desc limit $6
            ) e
            order by c.id, e.at desc, e.id desc
            """;

    public Uni<Map<UUID, TimelinePage>> windows(SqlClient client, TimelineRequest request) {
        var ids = Stream.concat(request.orders().stream(), request.interactions().stream())
                .distinct()
                .toArray(UUID[]::new);
        var after = request.after();
        var parameters = Tuple.from(new Object[] {
            ids,
            flags(ids, request.orders()),
            flags(ids, request.interactions()),
            after == null ? END_OF_TIME : after.at().atOffset(ZoneOffset.UTC),
            after == null ? LAST_ID : after.id(),
            request.first() + 1
        });
        return client.preparedQuery(WINDOW).execute(parameters).map(rows -> pages(rows, request.first()));
    }

    private static Boolean[] flags(UUID[] ids, List<UUID> permitted) {
        return Stream.of(ids).map(permitted::contains).toArray(Boolean[]::new);
    }

    private static Map<UUID, TimelinePage> pages(RowSet<Row> rows, int first) {
        Map<UUID, List<TimelineEntry>> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.computeIfAbsent(row.getUUID("customer_id"), id -> new ArrayList<>())
                .add(entry(row)));
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> TimelinePage.of(each.getValue(), first)));
    }

    private static TimelineEntry entry(Row row) {
        return new TimelineEntry(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("kind"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("channel"),
                row.getString("direction"),
                row.getString("outcome"),
                row.getString("number"),
                row.getBigDecimal("value"),
                row.getString("currency"),
                row.getInteger("line_count"));
    }
}
