package dev.rapport.profile.team;

import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Turn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody of ours who is there for a customer. */
@Entity
@Table(name = "account_team")
public class TeamMember extends Part<TeamMemberFields> {
    @Embedded
    private TeamMemberFields fields;

    protected TeamMember() {}

    TeamMember(Turn turn, TeamMemberFields fields) {
        super(turn);
        this.fields = fields;
    }

    @Override
    public TeamMemberFields fields() {
        return fields;
    }

    @Override
    protected void become(TeamMemberFields changed, Turn turn) {
        fields = changed;
    }
}
