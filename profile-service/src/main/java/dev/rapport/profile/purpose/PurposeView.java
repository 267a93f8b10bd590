package dev.rapport.profile.purpose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A purpose as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurposeView(String name, @JsonUnwrapped PurposeFields fields, long version) {

    static PurposeView of(PurposeDefinition definition) {
        return new PurposeView(definition.name(), definition.fields(), definition.version());
    }
}
