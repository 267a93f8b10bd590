package dev.rapport.interaction.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.interaction.event.HandedOn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about who somebody is.
 *
 * @param kind identify, group or alias
 * @param identifiers all of one person, the strongest first
 * @param group the organization or household that she belongs to
 * @param traits what else the source knows of her, or of the group
 */
@Personal
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Observation(
        String kind,
        String source,
        Instant observedAt,
        List<ObservedIdentifier> identifiers,
        @Nullable String group,
        @Nullable JsonNode traits)
        implements HandedOn {

    public static final String TYPE = "rapport.interaction.identity.observed.v1";

    /** One value that names her. */
    @Personal
    public record ObservedIdentifier(String type, String value) {
        @Override
        public String toString() {
            return "ObservedIdentifier";
        }
    }

    @Override
    public String toString() {
        return "Observation";
    }
}
