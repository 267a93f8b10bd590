package dev.rapport.profile.attribute;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.SaidBy;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A fact that a customer offers for something in return. */
@Entity
@Table(name = "attributes")
public class Attribute extends Part<AttributeFields> {
    @Embedded
    private AttributeFields fields;

    @Enumerated(EnumType.STRING)
    private SaidBy saidBy;

    protected Attribute() {}

    Attribute(Turn turn, AttributeFields fields) {
        super(turn);
        this.fields = fields;
        this.saidBy = turn.saying().saidBy();
    }

    @Override
    public AttributeFields fields() {
        return fields;
    }

    @Override
    protected void become(AttributeFields changed, Turn turn) {
        if (!changed.value().equals(fields.value())) {
            saidBy = turn.saying().saidBy();
        }
        fields = changed;
    }

    SaidBy saidBy() {
        return saidBy;
    }
}
