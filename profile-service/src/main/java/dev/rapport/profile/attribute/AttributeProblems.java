package dev.rapport.profile.attribute;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an attribute, its definition, or a benefit. */
public enum AttributeProblems implements ProblemType {
    DEFINITION_INVALID(422, "The definition has no usable schema, or a purpose that is not registered."),
    ATTRIBUTE_UNKNOWN(422, "No such attribute is defined."),
    ATTRIBUTE_KNOWN(409, "The customer has told this attribute already; it can be changed."),
    ATTRIBUTE_NOT_GIVEN(422, "The customer has not told this attribute, so it cannot have been used for her."),
    VALUE_BREAKS_SCHEMA(422, "The value is not what the attribute's schema says.");

    private final int status;
    private final String title;

    AttributeProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
