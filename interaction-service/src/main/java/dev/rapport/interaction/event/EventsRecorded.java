package dev.rapport.interaction.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.interaction.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says to the other services what passed between one subject and us: that it did, how and what about, not what was said.
 *
 * <p>All events of her that were committed together are told together, orders and signals apart.
 *
 * @param subject whom the sources named
 * @param customerId absent as long as nobody knows which customer that is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventsRecorded(UUID subject, @Nullable UUID customerId, List<RecordedEvent> events) {
    static final String TYPE = "rapport.interaction.events.recorded.v1";

    /** Of what she did by herself there is so much more that who does not need it should not have to read it. */
    static final String TYPE_OF_SIGNALS = "rapport.interaction.signals.recorded.v1";

    /** One of them; what came of it where the source says so, such as {@code open} for a problem that is not solved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecordedEvent(
            UUID id,
            EventType type,
            String kind,
            Direction direction,
            Channel channel,
            @Nullable String productLine,
            @Nullable String outcome,
            Instant occurredAt,
            @Nullable ItemMention item) {
        static RecordedEvent of(Recording recording) {
            var event = recording.event();
            return new RecordedEvent(
                    event.id(),
                    event.type(),
                    event.kind(),
                    event.direction(),
                    event.channel(),
                    event.productLine(),
                    event.outcome(),
                    event.occurredAt(),
                    event.item());
        }
    }
}
