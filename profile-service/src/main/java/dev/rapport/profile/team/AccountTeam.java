package dev.rapport.profile.team;

import dev.rapport.access.Right;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The account teams: one representative at a time, and nobody in the same role twice. */
@ApplicationScoped
public class AccountTeam implements PartKind<TeamMember, TeamMemberFields, TeamMemberView> {

    @Override
    public PartName name() {
        return PartName.ACCOUNT_TEAM;
    }

    @Override
    public String thing() {
        return "team-member";
    }

    @Override
    public Class<TeamMember> type() {
        return TeamMember.class;
    }

    @Override
    public TeamMember create(Turn turn, TeamMemberFields fields) {
        return new TeamMember(turn, fields);
    }

    @Override
    public TeamMemberView view(TeamMember part) {
        return TeamMemberView.of(part);
    }

    @Override
    public Right right() {
        return Right.ASSIGN_TEAM;
    }

    @Override
    public boolean ownToChange() {
        return false;
    }

    @Override
    public Uni<Void> check(Turn turn, TeamMemberFields fields, List<TeamMember> others) {
        var unused = Period.possible(fields.since(), fields.until(), "until");
        others.stream()
                .filter(other -> fields.collides(other.fields()))
                .findFirst()
                .ifPresent(other -> {
                    throw TeamProblems.ASSIGNMENT_OVERLAPS.at("role", "overlaps " + other.id());
                });
        return Uni.createFrom().voidItem();
    }
}
