package dev.rapport.profile.observation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of the event: what a source said about who somebody is. */
@Personal
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Observed(
        String kind,
        String source,
        Instant observedAt,
        List<ObservedIdentifier> identifiers,
        @Nullable String group,
        @Nullable JsonNode traits) {
    public static final String TYPE = "rapport.interaction.identity.observed.v1";

    /** One value that names her. */
    @Personal
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ObservedIdentifier(String type, String value) {
        @Override
        public String toString() {
            return "ObservedIdentifier";
        }
    }

    @Override
    public String toString() {
        return "Observed";
    }
}
