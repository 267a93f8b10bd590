package dev.rapport.interaction.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.interaction.event.EventsRecorded.RecordedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says to the other services that an event is not what they were told.
 *
 * @param subject whom it was about before, or whom it is about now; where that is not the same, each is told
 * @param customerId absent as long as nobody knows which customer that is
 * @param event what it is now; absent where it is not hers any more, was voided, or is a part of an order, which is told by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventCorrected(
        UUID eventId,
        UUID subject,
        @Nullable UUID customerId,
        Action action,
        @Nullable RecordedEvent event) {
    static final String TYPE = "rapport.interaction.event.corrected.v1";
}
