package dev.rapport.profile.address;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A postal address of a customer. */
@Entity
@Table(name = "addresses")
public class Address extends Part<AddressFields> {
    @Embedded
    private AddressFields fields;

    protected Address() {}

    Address(Turn turn, AddressFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public AddressFields fields() {
        return fields;
    }

    @Override
    protected void become(AddressFields changed, Turn turn) {
        fields = changed;
    }
}
