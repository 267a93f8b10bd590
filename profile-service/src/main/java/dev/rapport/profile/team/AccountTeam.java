package dev.rapport.profile.team;

import dev.rapport.access.Right;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** The account teams: one representative at a time, and nobody in the same role twice. */
@Singleton
public class AccountTeam extends PartKind<TeamMember, TeamMemberFields, TeamMemberView> {
    AccountTeam() {
        super(PartName.ACCOUNT_TEAM, "team-member", TeamMember.class, TeamMember::new, TeamMemberView::of);
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
