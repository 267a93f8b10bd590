package dev.rapport.interaction.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.web.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that passed between us.
 *
 * @param type such as {@code ORDER}, {@code CALL}, {@code MESSAGE}
 * @param kind the order's kind, or what it was about in the source's words
 * @param mode how she was served, such as {@code PERSONAL} or {@code SELF}
 * @param handler who of ours or of a partner's dealt with it
 * @param number the source's own name for it
 * @param value of an order, in its currency
 * @param orderId the order that it is a part of
 * @param status how far an order has come, such as {@code SHIPPED}, as far as a part of it has
 * @param corrections how often it was amended; absent is never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        UUID id,
        String type,
        String kind,
        Instant occurredAt,
        String channel,
        String direction,
        @Nullable String mode,
        @Nullable String handler,
        @Nullable String productLine,
        @Nullable String outcome,
        String number,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Integer lines,
        @Nullable UUID orderId,
        @Nullable String status,
        @Nullable Integer corrections) {

    @JsonIgnore
    Cursor cursor() {
        return new Cursor(occurredAt, id);
    }
}
