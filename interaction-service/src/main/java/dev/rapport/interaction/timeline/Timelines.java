package dev.rapport.interaction.timeline;

import dev.rapport.interaction.event.EventType;
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

    /** Each of her subjects walks its own index and stops after the window, so a long history costs no more than a short one. */
    private static final String WINDOW = """
            select c.id as customer_id, e.*
            from unnest($1::uuid[], $2::boolean[], $3::boolean[]) as c(id, orders, interactions)
            cross join lateral (
                select e.id, e.type, e.kind, e.occurred_at as at, e.channel, e.direction, e.mode, e.handler,
                    e.product_line, e.outcome, e.number, o.value, o.currency, o.line_count
                from subjects s
                cross join lateral (
                    select * from events
                    where subject = s.id and occurred_at <= $4 and (occurred_at, id) < ($4, $5)
                        and (c.orders or type <> all($7)) and (c.interactions or type = any($7))
                    order by occurred_at desc, id desc limit $6
                ) e
                left join orders o on o.id = e.order_id and o.subject = e.subject
                where s.customer_id = c.id
                order by e.occurred_at desc, e.id desc limit $6
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
            request.first() + 1,
            EventType.names(true)
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
                row.getString("mode"),
                row.getString("handler"),
                row.getString("product_line"),
                row.getString("outcome"),
                row.getString("number"),
                row.getBigDecimal("value"),
                row.getString("currency"),
                row.getInteger("line_count"));
    }
}
