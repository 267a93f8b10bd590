package dev.rapport.profile.contact;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An e-mail address or a telephone number of a customer. */
@Entity
@Table(name = "contact_points")
public class ContactPoint extends Part<ContactPointFields> {
    @Embedded
    private ContactPointFields fields;

    private @Nullable Instant verifiedAt;

    protected ContactPoint() {}

    ContactPoint(Turn turn, ContactPointFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public ContactPointFields fields() {
        return fields;
    }

    /** What was shown of the old value says nothing of a new one. */
    @Override
    protected void become(ContactPointFields changed, Turn turn) {
        if (!changed.value().equals(fields.value())) {
            verifiedAt = null;
        }
        fields = changed;
    }

    void verify(Instant now) {
        verifiedAt = now;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }
}
