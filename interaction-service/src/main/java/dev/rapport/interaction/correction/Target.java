package dev.rapport.interaction.correction;

import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.order.OrderKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands, or stood before it was voided.
 *
 * @param orderId the order that it told of first; null where it told of none
 * @param present false once it was voided
 */
record Target(
        UUID id,
        UUID subject,
        Instant occurredAt,
        String source,
        EventType type,
        @Nullable UUID orderId,
        @Nullable OrderKind orderKind,
        boolean present) {
    static final String QUERY = """
            select k.id, k.subject, k.occurred_at, e.id is not null as present, coalesce(o.id, (voided.state #>> '{order,id}')::uuid) as order_id,
                coalesce(o.kind, voided.state #>> '{order,kind}') as order_kind,
                coalesce(e.source, voided.state #>> '{event,source}') as source,
                coalesce(e.type, voided.state #>> '{event,type}') as type
            from event_keys k
            left join events e on e.subject = k.subject and e.occurred_at = k.occurred_at and e.id = k.id
            left join orders o on o.event_id = k.id
            left join lateral (
                select before as state from event_corrections where event_id = k.id and action = 'VOID'
                order by corrected_at desc limit 1
            ) voided on e.id is null
            where k.id = $1 and (e.id is not null or voided.state is not null)
            """;

    static Target of(Row row) {
        return new Target(
                row.getUUID("id"),
                row.getUUID("subject"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("source"),
                EventType.valueOf(row.getString("type")),
                row.getUUID("order_id"),
                row.getString("order_kind") == null ? null : OrderKind.valueOf(row.getString("order_kind")),
                row.getBoolean("present"));
    }

    Touched touched() {
        return Touched.by(subject, occurredAt);
    }
}
