package dev.rapport.profile.agreement;

import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is agreed with the partner whose client has this name. */
@Entity
@Table(name = "partner_agreements")
public class Agreement extends Definition<AgreementFields> {
    @Embedded
    private AgreementFields fields;

    protected Agreement() {}

    Agreement(String name, AgreementFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public AgreementFields fields() {
        return fields;
    }

    @Override
    protected void become(AgreementFields changed) {
        fields = changed;
    }
}
