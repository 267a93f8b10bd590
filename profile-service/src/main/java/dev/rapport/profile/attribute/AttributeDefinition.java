package dev.rapport.profile.attribute;

import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that customers may be asked for. */
@Entity
@Table(name = "attribute_definitions")
public class AttributeDefinition extends Definition<DefinitionFields> {
    @Embedded
    private DefinitionFields fields;

    protected AttributeDefinition() {}

    AttributeDefinition(String name, DefinitionFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public DefinitionFields fields() {
        return fields;
    }

    @Override
    protected void become(DefinitionFields changed) {
        fields = changed;
    }
}
