package dev.rapport.interaction.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says to the other services that an event is not what they were told.
 *
 * @param subject whom it was about before, or whom it is about now; where that is not the same, each is told
 * @param customerId absent as long as nobody knows which customer that is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventCorrected(UUID eventId, UUID subject, @Nullable UUID customerId, Action action) {
    static final String TYPE = "rapport.interaction.event.corrected.v1";
}
