package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of events: who did what by which channel. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventsRecorded(@Nullable UUID customerId, List<RecordedEvent> events) {
    public static final String TYPE = "rapport.interaction.events.recorded.v1";

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecordedEvent(String direction, String channel, String kind, Instant occurredAt) {
        /** Only what she began says how she likes to do it. */
        boolean saysHow() {
            return direction.equals("INBOUND");
        }
    }
}
