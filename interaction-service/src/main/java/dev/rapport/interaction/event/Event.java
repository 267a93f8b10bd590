package dev.rapport.interaction.event;

import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.subject.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that passed between us.
 *
 * @param number the source's own name for it
 * @param subject null where nobody was named
 * @param kind what it was in the source's words, such as {@code complaint} or {@code Product Viewed}
 * @param handler who of ours or of a partner's dealt with it
 * @param productLine the category of goods that it was about
 * @param orderId the order that it is a part of
 * @param item what it is about, where that is one item
 */
public record Event(
        UUID id,
        String source,
        String number,
        @Nullable Subject subject,
        EventType type,
        String kind,
        Direction direction,
        Channel channel,
        @Nullable ServiceMode mode,
        @Nullable String handler,
        @Nullable String productLine,
        @Nullable String outcome,
        Instant occurredAt,
        @Nullable UUID orderId,
        @Nullable ItemMention item) {

    /** What it is counted under: an event that names nobody stands for itself. */
    public UUID subjectId() {
        return subject == null ? id : subject.id();
    }
}
