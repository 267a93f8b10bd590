package dev.rapport.profile.household;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a person belongs to a household, as what and when. */
@Entity
@Table(name = "household_memberships")
public class Membership extends Part<MembershipFields> {
    @Embedded
    private MembershipFields fields;

    protected Membership() {}

    Membership(Turn turn, MembershipFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public MembershipFields fields() {
        return fields;
    }

    @Override
    protected void become(MembershipFields changed, Turn turn) {
        fields = changed;
    }

    boolean overlaps(Membership other) {
        return fields.period().overlaps(other.fields.period());
    }
}
