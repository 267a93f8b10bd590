package dev.rapport.profile.team;

import dev.rapport.access.Right;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The account teams: one representative at a time, and nobody in the same role twice. */
@Singleton
public class AccountTeam extends PartKind<TeamMember, TeamMemberFields, TeamMemberView> {
    private static final String REST = "from TeamMember where customerId = :customer and id <> :member";

    private final Dossiers dossiers;

    AccountTeam(Dossiers dossiers) {
        super(PartName.ACCOUNT_TEAM, "team-member", TeamMember.class, TeamMember::new, TeamMemberView::of);
        this.dossiers = dossiers;
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
    public Object key(TeamMemberFields fields) {
        return List.of(fields.staffId(), fields.role());
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
        return tell(turn, Stream.concat(ownOf(turn, others), Stream.of(fields)));
    }

    @Override
    public Uni<Void> removed(Turn turn, TeamMember member) {
        return turn.session()
                .createQuery(REST, TeamMember.class)
                .setParameter("customer", turn.customer())
                .setParameter("member", member.id())
                .getResultList()
                .chain(rest -> tell(turn, rest.stream().map(TeamMember::fields)));
    }

    /** Of those with whom she was merged, who is in their teams is told of them. */
    private static Stream<TeamMemberFields> ownOf(Turn turn, List<TeamMember> team) {
        return team.stream()
                .filter(member -> member.customerId().equals(turn.customer()))
                .map(TeamMember::fields);
    }

    /** In the transaction that changes the team, so that what does not become of it is not told. */
    private Uni<Void> tell(Turn turn, Stream<TeamMemberFields> team) {
        var members = team.map(TeamChanged.Member::of).toList();
        return dossiers.tell(turn, TeamChanged.TYPE, new TeamChanged(turn.customer(), members));
    }
}
