package dev.rapport.interaction.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.ItemMention;
import dev.rapport.interaction.event.ServiceMode;
import dev.rapport.interaction.recording.SourceRow;
import jakarta.validation.Valid;
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
 * @param type what kind of thing it was; absent is a call, a visit or a message, as the channel has it
 * @param mode how she was served
 * @param handler who of ours or of a partner's dealt with it
 * @param kind what it was, such as {@code enquiry}, {@code complaint}, {@code newsletter}
 * @param outcome what came of it, in the source's words; an inbound one that is {@code open} is an open problem
 * @param productLine the category of goods that it was about, in the words of the orders' lines
 * @param item what it was about, where that was one item: what she looked at, or how she likes it
 */
public record InteractionRow(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
        String source,

        @NotNull @Size(min = 1, max = 100) @PlainText String messageId,
        @NotNull UUID customerId,
        @NotNull Direction direction,
        @NotNull Channel channel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EventType type,
        @NotNull @Size(min = 1, max = 60) @PlainText String kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ServiceMode mode,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Size(min = 1, max = 100) @PlainText @Nullable
        String handler,

        @Size(min = 1, max = 60) @PlainText @Nullable String outcome,
        @Size(min = 1, max = 120) @PlainText @Nullable String productLine,
        @NotNull Instant occurredAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Valid @Nullable
        ItemMention item)
        implements SourceRow {

    InteractionRow complete(String teller) {
        return new InteractionRow(
                teller,
                messageId,
                customerId,
                direction,
                channel,
                type,
                kind,
                mode,
                handler,
                outcome,
                productLine,
                occurredAt,
                item);
    }

    @Override
    public String number() {
        return messageId;
    }
}
