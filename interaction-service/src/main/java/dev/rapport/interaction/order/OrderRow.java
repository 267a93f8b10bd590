package dev.rapport.interaction.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.CurrencyCode;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.recording.SourceRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its source tells it.
 *
 * @param source who tells it; absent is the sending client
 * @param number the source's own number, which names this order for ever
 * @param customerId absent for an anonymous buyer
 * @param market the market as the seller names it
 * @param refundOf the number of the order, of the same source, from which a cancellation takes back; without lines and total all that is left
 * @param total what it comes to, where that is not the sum of its lines or where there are none
 * @param promisedAt when delivery was promised for; with {@code shippedAt} and {@code deliveredAt} the turnaround times
 */
public record OrderRow(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
        String source,

        @NotNull @Size(min = 1, max = 200) @PlainText String number,
        @Nullable OrderKind kind,
        @Nullable UUID customerId,
        @NotNull Channel channel,
        @Size(min = 1, max = 64) @PlainText @Nullable String market,
        @NotNull @CurrencyCode String currency,
        @NotNull Instant orderedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 200) @PlainText @Nullable
        String refundOf,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal total,

        @NotNull @Size(max = 2000) List<@Valid @NotNull OrderLine> lines)
        implements SourceRow {

    /** The order that belongs to an event. */
    static OrderRow of(Recording recording) {
        return (OrderRow) Objects.requireNonNull(recording.content());
    }

    OrderRow complete(String teller) {
        return new OrderRow(
                teller,
                number,
                effectiveKind(),
                customerId,
                channel,
                market,
                currency,
                orderedAt,
                promisedAt,
                shippedAt,
                deliveredAt,
                refundOf,
                total,
                lines);
    }

    public OrderKind effectiveKind() {
        return kind == null ? OrderKind.ORDER : kind;
    }

    /** Whether it takes back whatever is left of another order, without saying what that is. */
    public boolean takesAllBack() {
        return effectiveKind() == OrderKind.CANCELLATION && refundOf != null && total == null && lines.isEmpty();
    }

    BigDecimal value() {
        return total != null ? total : lines.stream().map(OrderLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
