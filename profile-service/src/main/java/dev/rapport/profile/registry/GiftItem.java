package dev.rapport.profile.registry;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something that a customer would like to be given. */
@Entity
@Table(name = "gift_items")
public class GiftItem extends Part<GiftItemFields> {
    @Embedded
    private GiftItemFields fields;

    protected GiftItem() {}

    GiftItem(Turn turn, GiftItemFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public GiftItemFields fields() {
        return fields;
    }

    @Override
    protected void become(GiftItemFields changed, Turn turn) {
        fields = changed;
    }
}
