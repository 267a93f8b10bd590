package dev.rapport.profile.organization;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a person works for an organization, as what and when. */
@Entity
@Table(name = "employments")
public class Employment extends Part<EmploymentFields> {
    @Embedded
    private EmploymentFields fields;

    protected Employment() {}

    Employment(Turn turn, EmploymentFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public EmploymentFields fields() {
        return fields;
    }

    @Override
    protected void become(EmploymentFields changed, Turn turn) {
        fields = changed;
    }
}
