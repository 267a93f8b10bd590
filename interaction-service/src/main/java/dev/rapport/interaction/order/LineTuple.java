package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.interaction.event.Recording;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line in the names of its columns. */
@JsonNaming(SnakeCaseStrategy.class)
record LineTuple(
        UUID orderId,
        int line,
        String sku,
        @Nullable String name,
        @Nullable String category,
        int quantity,
        BigDecimal unitPrice) {

    static Stream<LineTuple> of(Recording order) {
        var lines = OrderRow.of(order).lines();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> of(Objects.requireNonNull(order.event().orderId()), index, lines.get(index)));
    }

    static LineTuple of(UUID order, int index, OrderLine line) {
        return new LineTuple(
                order, index + 1, line.sku(), line.name(), line.category(), line.quantity(), line.unitPrice());
    }
}
