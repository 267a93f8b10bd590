package dev.rapport.interaction.conversation;

import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.recording.Candidate;
import java.time.Instant;
import java.util.UUID;

/** Says to the other services that we spoke, how and what about, not what was said. */
record InteractionRecorded(
        UUID interactionId, UUID customerId, Direction direction, Channel channel, String kind, Instant occurredAt) {
    static final String TYPE = "rapport.interaction.interaction.recorded.v1";

    static InteractionRecorded of(Candidate<InteractionRow> candidate) {
        var row = candidate.row();
        return new InteractionRecorded(
                candidate.id(), row.customerId(), row.direction(), row.channel(), row.kind(), row.occurredAt());
    }
}
