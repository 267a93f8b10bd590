package dev.rapport.recommendation.purchase;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a recorded order.
 *
 * @param takesBack of a cancellation: from which order; that one says itself what was returned of it
 * @param returned what of it was sent back or taken back; absent is nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRecorded(
        UUID orderId,
        @Nullable UUID customerId,
        String kind,
        Instant orderedAt,
        @Nullable UUID takesBack,
        List<RecordedLine> lines,
        @Nullable List<Returned> returned) {
    static final String TYPE = "rapport.interaction.order.recorded.v1";

    /** The same of an order that is otherwise than was told; without lines it is none any more. */
    static final String CHANGED = "rapport.interaction.order.changed.v1";

    /** A line of it; below zero in what takes back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecordedLine(
            String sku, @Nullable String name, @Nullable String category, int quantity) {
        boolean bought() {
            return quantity > 0;
        }
    }

    /** So many of one thing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Returned(String sku, int quantity) {}

    boolean isPurchase() {
        return kind.equals("ORDER");
    }

    boolean takesBackFromWherever() {
        return kind.equals("CANCELLATION") && takesBack == null && customerId != null;
    }

    int returnedOf(String sku) {
        return returned == null
                ? 0
                : returned.stream()
                        .filter(item -> item.sku().equals(sku))
                        .mapToInt(Returned::quantity)
                        .sum();
    }
}
