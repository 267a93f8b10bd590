package dev.rapport.profile.attribute;

import dev.rapport.access.Purpose;
import dev.rapport.profile.definition.DefinitionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What customers may be asked for, and for which return. */
@ApplicationScoped
class AttributeDefinitions implements DefinitionKind<AttributeDefinition, DefinitionFields, DefinitionView> {

    @Override
    public String thing() {
        return "attribute-definition";
    }

    @Override
    public Class<AttributeDefinition> type() {
        return AttributeDefinition.class;
    }

    @Override
    public AttributeDefinition create(String name, DefinitionFields fields, Instant now) {
        return new AttributeDefinition(name, fields, now);
    }

    @Override
    public DefinitionView view(AttributeDefinition definition) {
        return DefinitionView.of(definition);
    }

    @Override
    public void check(DefinitionFields fields) {
        AttributeSchema.check(fields.schema());
        if (!Purpose.registered(fields.purpose())) {
            throw AttributeProblems.DEFINITION_INVALID.at("purpose", "is not registered");
        }
    }

    /** What was told under one promise, for one purpose and behind one category, stays under it. */
    @Override
    public void check(DefinitionFields before, DefinitionFields after) {
        if (!before.promisesLike(after)) {
            throw AttributeProblems.DEFINITION_INVALID.at(
                    "schema", "alone can change; another attribute can be defined");
        }
    }
}
