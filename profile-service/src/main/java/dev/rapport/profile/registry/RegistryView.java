package dev.rapport.profile.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.util.UUID;

/**
 * A gift registry as its owner reads it.
 *
 * @param link what opens it to others where its privacy is {@code LINK}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record RegistryView(
        UUID id,
        @JsonUnwrapped RegistryFields fields,
        String link,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static RegistryView of(Registry part) {
        return new RegistryView(
                part.id(), part.fields(), part.link(), part.version(), part.createdAt(), part.updatedAt());
    }

    @Override
    public String toString() {
        return "RegistryView[" + id + "]";
    }
}
