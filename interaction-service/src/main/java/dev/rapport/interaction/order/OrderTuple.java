package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.interaction.recording.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in the names of its columns. */
@JsonNaming(SnakeCaseStrategy.class)
record OrderTuple(
        UUID id,
        String source,
        String number,
        String hash,
        OrderKind kind,
        @Nullable UUID customerId,
        String channel,
        @Nullable String market,
        String currency,
        Instant orderedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        BigDecimal value,
        int lineCount) {

    static OrderTuple of(Candidate<OrderRow> candidate) {
        var row = candidate.row();
        return new OrderTuple(
                candidate.id(),
                candidate.source(),
                row.number(),
                candidate.hash(),
                row.effectiveKind(),
                row.customerId(),
                row.channel().name(),
                row.market(),
                row.currency(),
                row.orderedAt(),
                row.promisedAt(),
                row.shippedAt(),
                row.deliveredAt(),
                row.value(),
                row.lines().size());
    }
}
