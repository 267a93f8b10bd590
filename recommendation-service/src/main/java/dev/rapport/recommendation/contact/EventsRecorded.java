package dev.rapport.recommendation.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of events that were recorded.
 *
 * @param customerId absent as long as nobody knows which customer that is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventsRecorded(@Nullable UUID customerId, List<Contact> events) {
    static final String TYPE = "rapport.interaction.events.recorded.v1";

    /** The same of what customers did by themselves. */
    static final String TYPE_OF_SIGNALS = "rapport.interaction.signals.recorded.v1";
}
