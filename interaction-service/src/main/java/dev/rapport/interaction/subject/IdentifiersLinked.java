package dev.rapport.interaction.subject;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is read of the profile's event: from then on these identifiers name this customer. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IdentifiersLinked(UUID customerId, List<LinkedIdentifier> identifiers, Instant linkedAt) {
    static final String TYPE = "rapport.profile.identifiers.linked.v1";

    /** One of them. */
    @Personal
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkedIdentifier(String type, String value) {
        @Override
        public String toString() {
            return "LinkedIdentifier";
        }
    }
}
