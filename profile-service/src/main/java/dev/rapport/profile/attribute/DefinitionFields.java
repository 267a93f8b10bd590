package dev.rapport.profile.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.Category;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of an attribute.
 *
 * @param schema what its values are, in JSON Schema; see {@link AttributeSchema} for the keywords
 * @param category who may see values at all
 * @param purpose what they are asked for
 * @param reason why, in words for the customer
 * @param benefit what she is promised for it, in words for her
 */
@Embeddable
public record DefinitionFields(
        @NotNull
        @Schema(description = "JSON Schema 2020-12, without references and patterns.", implementation = Object.class)
        @Convert(converter = JsonText.class)
        JsonNode schema,

        @NotNull @Enumerated(EnumType.STRING) Category category,
        @NotNull @Size(min = 1, max = 60) String purpose,
        @NotNull @Size(min = 1, max = 500) @PlainText String reason,
        @NotNull @Size(min = 1, max = 500) @PlainText String benefit) {

    boolean promisesLike(DefinitionFields other) {
        return category == other.category
                && purpose.equals(other.purpose)
                && reason.equals(other.reason)
                && benefit.equals(other.benefit);
    }
}
