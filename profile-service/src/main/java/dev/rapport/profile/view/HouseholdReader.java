package dev.rapport.profile.view;

import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.household.HouseholdView;
import dev.rapport.profile.household.Membership;
import dev.rapport.profile.household.Memberships;
import dev.rapport.profile.household.ReadHouseholds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Memberships together with their households. */
@ApplicationScoped
class HouseholdReader implements PartReader {
    private final Parts parts;
    private final Memberships memberships;
    private final ReadHouseholds readHouseholds;

    HouseholdReader(Parts parts, Memberships memberships, ReadHouseholds readHouseholds) {
        this.parts = parts;
        this.memberships = memberships;
        this.readHouseholds = readHouseholds;
    }

    @Override
    public PartName name() {
        return memberships.name();
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return parts.of(wanted.session(), memberships, wanted.customers())
                .chain(found -> readHouseholds
                        .of(wanted.session(), wanted.caller(), households(found))
                        .map(households -> PartReaders.byCustomer(wanted, found, each -> livingIn(each, households))));
    }

    private static List<UUID> households(List<Membership> found) {
        return found.stream()
                .map(membership -> membership.fields().householdId())
                .distinct()
                .toList();
    }

    private CustomerRecord.LivingIn livingIn(Membership membership, Map<UUID, HouseholdView> households) {
        var household =
                Objects.requireNonNull(households.get(membership.fields().householdId()));
        return new CustomerRecord.LivingIn(memberships.view(membership), household);
    }
}
