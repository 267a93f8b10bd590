package dev.rapport.profile.shipping;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How a customer wants to receive what she orders. */
@Entity
@Table(name = "shipping_preferences")
public class ShippingPreference extends Part<ShippingPreferenceFields> {
    @Embedded
    private ShippingPreferenceFields fields;

    protected ShippingPreference() {}

    ShippingPreference(Turn turn, ShippingPreferenceFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public ShippingPreferenceFields fields() {
        return fields;
    }

    @Override
    protected void become(ShippingPreferenceFields changed, Turn turn) {
        fields = changed;
    }
}
