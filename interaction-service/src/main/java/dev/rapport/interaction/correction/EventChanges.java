package dev.rapport.interaction.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.ServiceMode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was otherwise; what is absent was as it was told.
 *
 * @param customerId whom it was about
 */
public record EventChanges(
        @Nullable UUID customerId,
        @Nullable Instant occurredAt,
        @Nullable EventType type,
        @Size(min = 1, max = 60) @PlainText @Nullable String kind,
        @Nullable Direction direction,
        @Nullable Channel channel,
        @Nullable ServiceMode mode,
        @Size(min = 1, max = 100) @PlainText @Nullable String handler,
        @Size(min = 1, max = 120) @PlainText @Nullable String productLine,
        @Size(min = 1, max = 60) @PlainText @Nullable String outcome) {

    /** In the names of the columns. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Columns(
            @Nullable UUID subject,
            @Nullable Instant occurredAt,
            @Nullable EventType type,
            @Nullable String kind,
            @Nullable Direction direction,
            @Nullable Channel channel,
            @Nullable ServiceMode mode,
            @Nullable String handler,
            @Nullable String productLine,
            @Nullable String outcome) {}

    Columns columns() {
        return new Columns(customerId, occurredAt, type, kind, direction, channel, mode, handler, productLine, outcome);
    }
}
