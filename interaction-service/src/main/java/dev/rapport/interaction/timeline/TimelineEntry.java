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
 * @param type {@code ORDER} or {@code INTERACTION}
 * @param kind the order's kind, or what the interaction was about
 * @param number the source's own name for it
 * @param value of an order, in its currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        UUID id,
        String type,
        String kind,
        Instant occurredAt,
        String channel,
        String direction,
        @Nullable String outcome,
        String number,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable Integer lines) {

    @JsonIgnore
    Cursor cursor() {
        return new Cursor(occurredAt, id);
    }
}
