package dev.rapport.profile.preference;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How a customer wants to be contacted in one context. */
@Entity
@Table(name = "contact_preferences")
public class ContactPreference extends Part<ContactPreferenceFields> {
    @Embedded
    private ContactPreferenceFields fields;

    protected ContactPreference() {}

    ContactPreference(Turn turn, ContactPreferenceFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public ContactPreferenceFields fields() {
        return fields;
    }

    @Override
    protected void become(ContactPreferenceFields changed, Turn turn) {
        fields = changed;
    }
}
