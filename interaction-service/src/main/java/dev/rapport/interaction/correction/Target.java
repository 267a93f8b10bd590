package dev.rapport.interaction.correction;

import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.order.OrderKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands, or stood before it was voided.
 *
 * @param orderId the order that it told of first; null where it told of none
 * @param order where that order is counted, which need not be where the event is: one person may have several names
 * @param step whether it told of something that became of an order
 * @param toldAgain whether the order was told anew since this was voided
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
        @Nullable Touched order,
        boolean step,
        boolean toldAgain,
        boolean present) {
    static final String QUERY = """
            select k.id, k.subject, k.occurred_at, e.id is not null as present, coalesce(o.id, (voided.state #>> '{order,id}')::uuid) as order_id,
                coalesce(o.kind, voided.state #>> '{order,kind}') as order_kind,
                coalesce(o.subject, (voided.state #>> '{order,subject}')::uuid) as order_subject,
                coalesce(o.ordered_at, (voided.state #>> '{order,ordered_at}')::timestamptz) as ordered_at,
                voided.state #>> '{step,id}' is not null or exists (select 1 from order_steps s where s.id = k.id) as step,
                exists (select 1 from orders again where again.id = (voided.state #>> '{order,id}')::uuid) as told_again,
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
                row.getUUID("order_subject") == null
                        ? null
                        : Touched.by(
                                row.getUUID("order_subject"),
                                row.getOffsetDateTime("ordered_at").toInstant()),
                row.getBoolean("step"),
                row.getBoolean("told_again"),
                row.getBoolean("present"));
    }

    /** Whether it only changed an order that another message had told of. */
    boolean changedAnOrder() {
        return type.ofOrders() && orderId == null && !step;
    }

    /** Where it, and its order, are counted. */
    Stream<Touched> touched() {
        return Stream.concat(Stream.of(Touched.by(subject, occurredAt)), Stream.ofNullable(order));
    }
}
