package dev.rapport.profile.household;

import dev.rapport.access.Right;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Persons;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who lives in which household: each person once at a time, in as many households as she has. */
@Singleton
public class Memberships extends PartKind<Membership, MembershipFields, MembershipView> {
    private static final int MOST = 50;
    private static final String COUNT =
            "select count(distinct customerId) from Membership where fields.householdId = :household and customerId not in :members";

    Memberships() {
        super(
                PartName.HOUSEHOLD_MEMBERSHIPS,
                "household-membership",
                Membership.class,
                Membership::new,
                MembershipView::of);
    }

    @Override
    public Right right() {
        return Right.KEEP_HOUSEHOLDS;
    }

    /** Who lives with whom is not for one of them alone to say. */
    @Override
    public boolean ownToChange() {
        return false;
    }

    @Override
    public Set<String> fixed() {
        return Set.of("householdId");
    }

    @Override
    public Object key(MembershipFields fields) {
        return fields.householdId();
    }

    @Override
    public Uni<Void> check(Turn turn, MembershipFields fields, List<Membership> others) {
        var period = Period.possible(fields.movedIn(), fields.movedOut(), "movedOut");
        others.stream()
                .map(Membership::fields)
                .filter(other -> other.householdId().equals(fields.householdId()))
                .filter(other -> other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw HouseholdProblems.MEMBER_ALREADY.problem();
                });
        return Persons.require(turn).chain(() -> requireRoom(turn, fields.householdId()));
    }

    /** Under the household's lock, so that two who come at once are both counted. */
    private static Uni<Void> requireRoom(Turn turn, UUID household) {
        return turn.session()
                .find(Household.class, household, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(HouseholdProblems.HOUSEHOLD_UNKNOWN::problem)
                .chain(() -> turn.session()
                        .createQuery(COUNT, Long.class)
                        .setParameter("household", household)
                        .setParameter("members", turn.members())
                        .getSingleResult())
                .invoke(Memberships::requireFew)
                .replaceWithVoid();
    }

    private static void requireFew(long count) {
        if (count >= MOST) {
            throw HouseholdProblems.HOUSEHOLD_FULL.problem();
        }
    }
}
