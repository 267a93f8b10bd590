package dev.rapport.interaction.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.interaction.channel.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order as it should have been told, in the names of the columns that can change. Its kind and its number cannot. */
public record AmendedOrder(EventColumns event, OrderColumns order, List<?> lines) {

    /** Of its event. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventColumns(@Nullable UUID subject, Channel channel, Instant occurredAt) {}

    /**
     * Of the order itself.
     *
     * @param toldAt what its source says was so before does not undo it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderColumns(
            @Nullable UUID subject,
            Channel channel,
            @Nullable String market,
            String currency,
            Instant orderedAt,
            Instant toldAt,
            @Nullable Instant promisedAt,
            boolean whole,
            BigDecimal value,
            int lineCount) {}

    public static AmendedOrder of(UUID id, OrderRow row, Instant toldAt) {
        var order = new OrderColumns(
                row.customerId(),
                row.channel(),
                row.market(),
                row.currency(),
                row.orderedAt(),
                toldAt,
                row.promisedAt(),
                row.takesAllBack(),
                row.value(),
                row.lines().size());
        var lines = IntStream.range(0, row.lines().size())
                .mapToObj(index -> LineTuple.of(id, index, row.lines().get(index)))
                .toList();
        return new AmendedOrder(new EventColumns(row.customerId(), row.channel(), row.orderedAt()), order, lines);
    }
}
