package dev.rapport.recommendation.purchase;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a recorded order. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRecorded(
        UUID orderId, @Nullable UUID customerId, String kind, Instant orderedAt, List<RecordedLine> lines) {
    static final String TYPE = "rapport.interaction.order.recorded.v1";

    /** The same of an order that is otherwise than was told; without lines it is none any more. */
    static final String CHANGED = "rapport.interaction.order.changed.v1";

    /** A line of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecordedLine(
            String sku, @Nullable String name, @Nullable String category, int quantity) {
        boolean bought() {
            return quantity > 0;
        }
    }

    boolean isPurchase() {
        return kind.equals("ORDER");
    }
}
