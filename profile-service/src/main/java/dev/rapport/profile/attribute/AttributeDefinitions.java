package dev.rapport.profile.attribute;

import dev.rapport.access.Purpose;
import dev.rapport.profile.definition.DefinitionKind;
import jakarta.inject.Singleton;

/** What customers may be asked for, and for which return. */
@Singleton
class AttributeDefinitions extends DefinitionKind<AttributeDefinition, DefinitionFields, DefinitionView> {
    AttributeDefinitions() {
        super("attribute-definition", AttributeDefinition.class, AttributeDefinition::new, DefinitionView::of);
    }

    @Override
    protected void check(DefinitionFields fields) {
        AttributeSchema.check(fields.schema());
        if (!Purpose.registered(fields.purpose())) {
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
