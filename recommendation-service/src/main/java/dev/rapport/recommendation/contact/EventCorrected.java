package dev.rapport.recommendation.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of an event that is not what it was told.
 *
 * @param event what it is now; absent where it is not this customer's any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventCorrected(
        UUID eventId, @Nullable UUID customerId, @Nullable Contact event) {
    static final String TYPE = "rapport.interaction.event.corrected.v1";
}
