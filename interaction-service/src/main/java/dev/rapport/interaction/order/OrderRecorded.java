package dev.rapport.interaction.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.OrderStep.Item;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says to the other services what was ordered, by whom if she is known, and nothing of what it cost.
 *
 * @param takesBack of a cancellation: the order from which it takes back, where that is known
 * @param returned what of it was sent back or taken back; absent is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderRecorded(
        UUID orderId,
        @Nullable UUID customerId,
        OrderKind kind,
        Channel channel,
        Instant orderedAt,
        @Nullable UUID takesBack,
        List<RecordedLine> lines,
        @Nullable List<Item> returned) {
    static final String TYPE = "rapport.interaction.order.recorded.v1";

    /** The same of an order that is not what was told before: this is what it is now, without lines where it is none any more. */
    static final String CHANGED = "rapport.interaction.order.changed.v1";

    /** A line without its price. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordedLine(
            String sku, @Nullable String name, @Nullable String category, int quantity) {}

    static OrderRecorded of(Recording recording, @Nullable UUID customer) {
        var order = OrderRow.of(recording);
        var lines = order.lines().stream()
                .map(line -> new RecordedLine(line.sku(), line.name(), line.category(), line.quantity()))
                .toList();
        return new OrderRecorded(
                Objects.requireNonNull(recording.event().orderId()),
                customer,
                order.effectiveKind(),
                order.channel(),
                order.orderedAt(),
                order.refundOf() == null ? null : Names.order(recording.event().source(), order.refundOf()),
                lines,
                null);
    }
}
