package dev.rapport.profile.preference;

import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An occasion to contact customers. */
@Entity
@Table(name = "contact_contexts")
public class ContactContext extends Definition<ContextFields> {
    /** What holds where a customer has said nothing about the context itself. */
    static final String ANY = "any";

    @Embedded
    private ContextFields fields;

    protected ContactContext() {}

    ContactContext(String name, ContextFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public ContextFields fields() {
        return fields;
    }

    @Override
    protected void become(ContextFields changed) {
        fields = changed;
    }
}
