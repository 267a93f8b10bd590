package dev.rapport.profile.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a gift registry.
 *
 * @param title what visitors see above the list
 * @param occasion such as a wedding
 * @param ownerName what visitors know the owner by
 * @param eventDate from this day on the owner sees what was bought; without one she does not
 * @param privacy absent is {@code PRIVATE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
@Personal
public record RegistryFields(
        @NotNull @Size(min = 1, max = 120) @PlainText String title,
        @Size(min = 1, max = 60) @PlainText @Nullable String occasion,
        @NotNull @Size(min = 1, max = 120) @PlainText String ownerName,
        @Nullable LocalDate eventDate,
        @Enumerated(EnumType.STRING) Privacy privacy) {

    /** Who may visit a registry. */
    public enum Privacy {
        /** Everybody who is signed in; it can be searched for. */
        PUBLIC,
        /** Whoever has the link. */
        LINK,
        /** Nobody but the owner, and our staff for her. */
        PRIVATE
    }

    public RegistryFields {
        privacy = Objects.requireNonNullElse(privacy, Privacy.PRIVATE);
    }

    @Override
    public String toString() {
        return "RegistryFields";
    }
}
