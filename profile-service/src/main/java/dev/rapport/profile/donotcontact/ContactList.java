package dev.rapport.profile.donotcontact;

import dev.rapport.profile.definition.Definition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A list of people who do not want to be contacted. */
@Entity
@Table(name = "contact_lists")
public class ContactList extends Definition<ContactListFields> {
    @Embedded
    private ContactListFields fields;

    private @Nullable Instant asOf;
    private @Nullable Instant appliedAsOf;

    protected ContactList() {}

    ContactList(String name, ContactListFields fields, Instant now) {
        super(name, now);
        this.fields = fields;
    }

    @Override
    public ContactListFields fields() {
        return fields;
    }

    /** What was taken over for something else says nothing. */
    @Override
    protected void become(ContactListFields changed) {
        if (!changed.purpose().equals(fields.purpose()) || changed.ofEmail() != fields.ofEmail()) {
            asOf = null;
            appliedAsOf = null;
        }
        fields = changed;
    }

    @Nullable
    Instant asOf() {
        return asOf;
    }

    void refresh(Instant time) {
        asOf = time;
    }
}
