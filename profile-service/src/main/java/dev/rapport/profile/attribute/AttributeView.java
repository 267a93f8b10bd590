package dev.rapport.profile.attribute;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.profile.history.SaidBy;
import java.time.Instant;
import java.util.UUID;

/** A fact that a customer offers for something in return, as it is read. */
@Personal
public record AttributeView(
        UUID id,
        @JsonUnwrapped AttributeFields fields,
        SaidBy saidBy,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static AttributeView of(Attribute part) {
        return new AttributeView(
                part.id(), part.fields(), part.saidBy(), part.version(), part.createdAt(), part.updatedAt());
    }

    @Override
    public String toString() {
        return "AttributeView[" + id + "]";
    }
}
