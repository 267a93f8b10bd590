package dev.rapport.profile.attribute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of an attribute of a customer.
 *
 * @param name the name of its definition
 * @param value as the definition's schema says
 * @param confidence how sure its source is, from 0 to 1; absent is 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
@Personal
public record AttributeFields(
        @NotNull @Size(min = 1, max = 60) @PlainText String name,

        @NotNull
        @Schema(description = "What the definition's schema says.", implementation = Object.class)
        @Convert(converter = JsonText.class)
        JsonNode value,

        @DecimalMin("0") @DecimalMax("1") @Nullable Double confidence) {

    public AttributeFields {
        confidence = Objects.requireNonNullElse(confidence, 1.0);
    }

    @Override
    public String toString() {
        return "AttributeFields";
    }
}
