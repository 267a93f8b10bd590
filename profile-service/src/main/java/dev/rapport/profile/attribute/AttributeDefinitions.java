package dev.rapport.profile.attribute;

import dev.rapport.access.Gates;
import dev.rapport.profile.definition.DefinitionKind;
import jakarta.inject.Singleton;

/** What customers may be asked for, and for which return. */
@Singleton
class AttributeDefinitions extends DefinitionKind<AttributeDefinition, DefinitionFields, DefinitionView> {
    private final Gates gates;

    AttributeDefinitions(Gates gates) {
        super("attribute-definition", AttributeDefinition.class, AttributeDefinition::new, DefinitionView::of);
        this.gates = gates;
    }

    @Override
    protected void check(DefinitionFields fields) {
        AttributeSchema.check(fields.schema());
        if (gates.purposes().named(fields.purpose()).isEmpty()) {
            throw AttributeProblems.DEFINITION_INVALID.at("purpose", "is not registered");
        }
    }

    /** What was told under one promise, for one purpose and behind one category, stays under it. */
    @Override
    protected void check(DefinitionFields before, DefinitionFields after) {
        if (!before.promisesLike(after)) {
            throw AttributeProblems.DEFINITION_INVALID.at(
                    "schema", "alone can change; another attribute can be defined");
        }
    }
}
