package dev.rapport.profile.interest;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.SaidBy;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a customer cares about, and how much. */
@Entity
@Table(name = "interests")
public class Interest extends Part<InterestFields> {
    /** How we know of an interest. */
    public enum Source {
        /** She or somebody of ours said so. */
        STATED,
        /** A system concluded it from what she does. */
        OBSERVED;

        static Source of(Turn turn) {
            return turn.saying().saidBy() == SaidBy.IMPORT ? OBSERVED : STATED;
        }
    }

    @Embedded
    private InterestFields fields;

    @Enumerated(EnumType.STRING)
    private Source source;

    protected Interest() {}

    Interest(Turn turn, InterestFields fields) {
        super(turn);
        this.fields = fields;
        this.source = Source.of(turn);
    }

    @Override
    public InterestFields fields() {
        return fields;
    }

    @Override
    protected void become(InterestFields changed, Turn turn) {
        if (!changed.weight().equals(fields.weight())) {
            source = Source.of(turn);
        }
        fields = changed;
    }

    Source source() {
        return source;
    }
}
