package dev.rapport.profile.attribute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Something that customers may be asked for, as it is read. */
public record DefinitionView(String name, @JsonUnwrapped DefinitionFields fields, long version) {

    static DefinitionView of(AttributeDefinition definition) {
        return new DefinitionView(definition.name(), definition.fields(), definition.version());
    }
}
