package dev.rapport.interaction.timeline;

import dev.rapport.access.lease.Clusters;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.order.Step;
import dev.rapport.interaction.timeline.TimelineRequest.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads windows of timelines; what may not be seen is filtered here, never after paging. */
@ApplicationScoped
public class Timelines {
    private static final OffsetDateTime START_OF_TIME = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime END_OF_TIME = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final String[] STEPS =
            Stream.of(Step.values()).map(Enum::name).toArray(String[]::new);
    private static final UUID LAST_ID = new UUID(-1, -1);

    /** Each of her subjects walks its own index and stops after the window, so a long history costs no more than a short one. */
    private static final String OLDER = """
            select c.id as customer_id, e.*
            from unnest($1::uuid[], $2::boolean[], $3::boolean[], $18::uuid[]) as c(id, orders, interactions, member)
            cross join lateral (
                select e.id, e.type, e.kind, e.occurred_at as at, e.channel, e.direction, e.mode, e.handler,
                    e.product_line, e.outcome, e.number, e.corrections, e.order_id, o.value, o.currency, o.line_count,
                    case o.kind when 'ORDER' then coalesce((select step from order_progress where order_id = o.id
                        order by array_position($17, step) desc limit 1), 'PLACED') end as status
                from subjects s
                cross join lateral (
                    select * from events
                    where subject = s.id and occurred_at <= $4 and (occurred_at, id) < ($4, $5)
                        and occurred_at >= $8 and occurred_at < $9
                        and (c.orders or type <> all($7)) and (c.interactions or type = any($7))
                        and ($10::text[] is null or type = any($10)) and ($11::text[] is null or direction = any($11))
                        and ($12::text[] is null or channel = any($12)) and ($13::text[] is null or mode = any($13))
                        and ($14::text[] is null or handler = any($14))
                        and ($15::text[] is null or product_line = any($15))
                        and ($16::text[] is null or outcome = any($16))
                    order by occurred_at desc, id desc limit $6
                ) e
                left join orders o on o.id = e.order_id and o.event_id = e.id
                where s.customer_id = c.member
                order by e.occurred_at desc, e.id desc limit $6
            ) e
            order by c.id, e.at desc, e.id desc
            """;

    private static final String NEWER = OLDER.replace(" desc", " asc")
            .replace("occurred_at <= $4", "occurred_at >= $4")
            .replace(" < ($4", " > ($4");

    private final Clusters clusters;

    Timelines(Clusters clusters) {
        this.clusters = clusters;
    }

    public Uni<Map<UUID, TimelinePage>> windows(SqlClient client, TimelineRequest request) {
        var asked = Stream.concat(request.orders().stream(), request.interactions().stream())
                .distinct()
                .toList();
        var ids = asked.stream().flatMap(this::onceForEachMember).toArray(UUID[]::new);
        var members =
                asked.stream().flatMap(id -> clusters.members(id).stream()).toArray(UUID[]::new);
        var window = request.window();
        var from = window.cursor();
        var filter = window.filter();
        var parameters = Tuple.from(new Object[] {
            ids,
            flags(ids, request.orders()),
            flags(ids, request.interactions()),
            from == null
                    ? (window.newer() ? START_OF_TIME : END_OF_TIME)
                    : from.at().atOffset(ZoneOffset.UTC),
            from == null ? (window.newer() ? FIRST_ID : LAST_ID) : from.id(),
            window.most() + 1,
            EventType.names(true),
            bound(filter.from(), START_OF_TIME),
            bound(filter.to(), END_OF_TIME),
            names(filter.types()),
            names(filter.directions()),
            names(filter.channels()),
            names(filter.modes()),
            names(filter.handlers()),
            names(filter.productLines()),
            names(filter.outcomes()),
            STEPS,
            members
        });
        return client.preparedQuery(window.newer() ? NEWER : OLDER)
                .execute(parameters)
                .map(rows -> pages(rows, window));
    }

    private Stream<UUID> onceForEachMember(UUID id) {
        return clusters.members(id).stream().map(member -> id);
    }

    private static OffsetDateTime bound(@Nullable Instant time, OffsetDateTime otherwise) {
        return time == null || time.isBefore(START_OF_TIME.toInstant()) || time.isAfter(END_OF_TIME.toInstant())
                ? otherwise
                : time.atOffset(ZoneOffset.UTC);
    }

    private static String @Nullable [] names(@Nullable List<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Boolean[] flags(UUID[] ids, List<UUID> permitted) {
        return Stream.of(ids).map(permitted::contains).toArray(Boolean[]::new);
    }

    private static Map<UUID, TimelinePage> pages(RowSet<Row> rows, Window window) {
        Map<UUID, List<TimelineEntry>> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.computeIfAbsent(row.getUUID("customer_id"), id -> new ArrayList<>())
                .add(entry(row)));
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> TimelinePage.of(each.getValue(), window)));
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
                row.getInteger("line_count"),
                row.getUUID("order_id"),
                row.getString("status"),
                row.getInteger("corrections") == 0 ? null : row.getInteger("corrections"));
    }
}
