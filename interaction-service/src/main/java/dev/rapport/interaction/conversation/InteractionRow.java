package dev.rapport.interaction.conversation;

import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.recording.SourceRow;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, message or visit as its source tells it.
 *
 * @param messageId the source's own name for it, which names it for ever
 * @param kind what it was, such as {@code enquiry}, {@code complaint}, {@code newsletter}
 * @param outcome what came of it, in the source's words; an inbound one that is {@code open} is an open problem
 * @param productLine the category of goods that it was about, in the words of the orders' lines
 */
public record InteractionRow(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
        String source,

        @NotNull @Size(min = 1, max = 100) @PlainText String messageId,
        @NotNull UUID customerId,
        @NotNull Direction direction,
        @NotNull Channel channel,
        @NotNull @Size(min = 1, max = 60) @PlainText String kind,
        @Size(min = 1, max = 60) @PlainText @Nullable String outcome,
        @Size(min = 1, max = 120) @PlainText @Nullable String productLine,
        @NotNull Instant occurredAt)
        implements SourceRow {

    InteractionRow complete(String teller) {
        return new InteractionRow(
                teller, messageId, customerId, direction, channel, kind, outcome, productLine, occurredAt);
    }

    @Override
    public String number() {
        return messageId;
    }
}
