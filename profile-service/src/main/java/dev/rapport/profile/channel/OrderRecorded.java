package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an order: who bought by which channel. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRecorded(
        @Nullable UUID customerId, String kind, @Nullable String channel, Instant orderedAt) {
    public static final String TYPE = "rapport.interaction.order.recorded.v1";
}
