package dev.rapport.profile.identifier;

import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How identifiers of one type tell who somebody is. */
@Entity
@Table(name = "identifier_rules")
public class IdentifierRule extends Definition<IdentifierRuleFields> {
    @Embedded
    private IdentifierRuleFields fields;

    protected IdentifierRule() {}

    IdentifierRule(String name, IdentifierRuleFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public IdentifierRuleFields fields() {
        return fields;
    }

    @Override
    protected void become(IdentifierRuleFields changed) {
        fields = changed;
    }
}
