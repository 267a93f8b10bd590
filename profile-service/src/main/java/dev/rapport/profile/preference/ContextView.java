package dev.rapport.profile.preference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An occasion to contact customers, as it is read. */
public record ContextView(String name, @JsonUnwrapped ContextFields fields, long version) {

    static ContextView of(ContactContext definition) {
        return new ContextView(definition.name(), definition.fields(), definition.version());
    }
}
