package dev.rapport.gateway.history;

import dev.rapport.gateway.customer.PageInfo;
import dev.rapport.gateway.upstream.HistoryRecords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A page of a timeline. */
@Description("A page of what passed between the customer and us, newest first.")
public record TimelineConnection(
        @Description("The entries of this page.") List<TimelineEdge> edges,
        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** An entry in a page. */
    @Description("An entry in a page.")
    public record TimelineEdge(
            @Description("Give it as after to read on behind this entry.") @NonNull
            String cursor,

            @Description("The entry.") @NonNull TimelineEntry node) {}

    /** One thing that passed. */
    @Description("One thing that passed between the customer and us.")
    public record TimelineEntry(
            @Description("Its id.") @Id @NonNull String id,

            @Description("ORDER, RETURN, MESSAGE, CALL, VISIT, CASE, SURVEY, REVIEW, NOTIFICATION or SIGNAL.") @NonNull
            String type,

            @Description("ORDER, CANCELLATION, ADJUSTMENT, or what the interaction was about.") @NonNull
            String kind,

            @Description("When it happened.") @NonNull Instant occurredAt,
            @Description("Over which channel.") @NonNull String channel,

            @Description("INBOUND when the customer turned to us, OUTBOUND when we turned to her.") @NonNull
            String direction,

            @Description("How she was served: PERSONAL, DEDICATED, SELF, AUTOMATED, COMMUNITY or PARTNER.") @Nullable
            String mode,

            @Description("Who of ours or of a partner's dealt with it.") @Nullable
            String handler,

            @Description("The category of goods that it was about.") @Nullable
            String productLine,

            @Description("What came of it.") @Nullable String outcome,

            @Description("The source's own number.") @NonNull
            String number,

            @Description("Value of an order, in its currency.") @Nullable
            BigDecimal value,

            @Description("ISO 4217 currency of an order.") @Nullable
            String currency,

            @Description("How many lines an order has.") @Nullable
            Integer lines,

            @Description("The order that it is a part of.") @Nullable
            String orderId,

            @Description(
                    "How far an order, or a part of it, has come: PLACED, PAID, SHIPPED, DELIVERED, CANCELLED, RETURNED or REFUNDED.")
            @Nullable
            String status,

            @Description("How often it was corrected; null is never.") @Nullable
            Integer corrections) {}

    static TimelineConnection of(HistoryRecords.TimelinePage page) {
        var edges = page.items().stream()
                .map(item -> new TimelineEdge(item.cursor(), entry(item.entry())))
                .toList();
        return new TimelineConnection(edges, pageInfo(page));
    }

    private static PageInfo pageInfo(HistoryRecords.TimelinePage page) {
        var items = page.items();
        return new PageInfo(
                page.next() != null,
                page.previous() != null,
                items.isEmpty() ? null : items.getFirst().cursor(),
                items.isEmpty() ? null : items.getLast().cursor());
    }

    private static TimelineEntry entry(HistoryRecords.Entry entry) {
        return new TimelineEntry(
                entry.id(),
                entry.type(),
                entry.kind(),
                entry.occurredAt(),
                entry.channel(),
                entry.direction(),
                entry.mode(),
                entry.handler(),
                entry.productLine(),
                entry.outcome(),
                entry.number(),
                entry.value(),
                entry.currency(),
                entry.lines(),
                entry.orderId(),
                entry.status(),
                entry.corrections());
    }
}
