package dev.rapport.profile.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/** What is read of an interaction: who did what by which channel. */
@JsonIgnoreProperties(ignoreUnknown = true)
record InteractionRecorded(UUID customerId, String direction, String channel, String kind, Instant occurredAt) {
    static final String TYPE = "rapport.interaction.interaction.recorded.v1";
}
