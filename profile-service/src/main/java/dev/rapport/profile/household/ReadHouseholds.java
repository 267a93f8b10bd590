package dev.rapport.profile.household;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.access.Right;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.household.HouseholdView.Member;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers households; each member is shown or hidden by what the gates say of her. */
@ApplicationScoped
public class ReadHouseholds {
    private final Mutiny.SessionFactory sessions;
    private final Dossiers dossiers;
    private final Parts parts;
    private final Memberships memberships;
    private final Gates gates;

    ReadHouseholds(
            Mutiny.SessionFactory sessions, Dossiers dossiers, Parts parts, Memberships memberships, Gates gates) {
        this.parts = parts;
        this.memberships = memberships;
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.gates = gates;
    }

    /** Who may know none of the members sees no household. */
    Uni<HouseholdView> one(Caller caller, UUID id) {
        return sessions.withSession(session -> of(session, caller, List.of(id)))
                .map(found -> found.get(id))
                .map(found -> found != null && visible(caller, found) ? found : null)
                .onItem()
                .ifNull()
                .failWith(HouseholdProblems.HOUSEHOLD_UNKNOWN::problem);
    }

    public Uni<Map<UUID, HouseholdView>> of(Mutiny.Session session, Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return households(session, ids)
                .chain(found -> members(session, ids).map(members -> new Found(found, members)))
                .chain(found -> dossiers.known(session, caller, found.people()).map(found::views));
    }

    /** Households with all their members, before anybody is hidden. */
    private record Found(List<Household> households, List<Membership> members) {
        List<UUID> people() {
            return members.stream().map(Membership::owner).distinct().toList();
        }

        Map<UUID, HouseholdView> views(Set<UUID> known) {
            var byHousehold = members.stream()
                    .collect(Collectors.groupingBy(member -> member.fields().householdId()));
            return households.stream()
                    .map(household -> view(household, byHousehold.getOrDefault(household.id(), List.of()), known))
                    .collect(Collectors.toMap(HouseholdView::id, view -> view));
        }
    }

    private static Uni<List<Household>> households(Mutiny.Session session, Collection<UUID> ids) {
        return session.createQuery("from Household where id in :ids", Household.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Uni<List<Membership>> members(Mutiny.Session session, Collection<UUID> ids) {
        return session.createQuery(
                        "from Membership where fields.householdId in :ids order by createdAt, id", Membership.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> parts.merged(memberships, found));
    }

    /** Who came after the last of those whom the caller may know had left is none of her business. */
    private static HouseholdView view(Household household, List<Membership> members, Set<UUID> known) {
        var shown = members.stream()
                .filter(member -> known.contains(member.owner()))
                .toList();
        var hidden = members.stream()
                .filter(member -> !known.contains(member.owner()))
                .filter(member -> shown.isEmpty() || shown.stream().anyMatch(member::overlaps))
                .count();
        return new HouseholdView(
                household.id(),
                household.name(),
                shown.stream().map(Member::of).toList(),
                (int) hidden,
                household.version());
    }

    /** A household without members is seen by those who are about to give it some. */
    private boolean visible(Caller caller, HouseholdView view) {
        return !view.members().isEmpty() || view.hidden() == 0 && gates.may(caller, Right.KEEP_HOUSEHOLDS);
    }
}
