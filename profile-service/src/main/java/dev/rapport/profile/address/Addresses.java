package dev.rapport.profile.address;

import dev.rapport.profile.contact.ContactProblems;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The postal addresses: at most one primary for each purpose on any day. */
@Singleton
public class Addresses extends PartKind<Address, AddressFields, AddressView> {
    Addresses() {
        super(PartName.ADDRESSES, "address", Address.class, Address::new, AddressView::of);
    }

    @Override
    public AddressFields normalised(AddressFields fields) {
        return AddressFormats.normalised(fields);
    }

    @Override
    public String known() {
        return "line1";
    }

    @Override
    public Object key(AddressFields fields) {
        return Arrays.asList(fields.line1(), fields.line2(), fields.locality(), fields.postalCode(), fields.country());
    }

    @Override
    public Uni<Void> check(Turn turn, AddressFields fields, List<Address> others) {
        AddressFormats.check(fields);
        var unused = Period.possible(fields.validFrom(), fields.validTo(), "validTo");
        others.stream()
                .filter(other -> fields.rivals(other.fields()))
                .findFirst()
                .ifPresent(rival -> {
                    throw ContactProblems.PRIMARY_OVERLAPS.at("primary", "overlaps " + rival.id());
                });
        return Uni.createFrom().voidItem();
    }

    /** A wish that nobody withdrew does not vanish with what it is about. */
    @Override
    public Uni<Void> removed(Turn turn, Address address) {
        return turn.session()
                .createNativeQuery("select id from shipping_preferences where address_id = :address", UUID.class)
                .setParameter("address", address.id())
                .setMaxResults(1)
                .getResultList()
                .invoke(Addresses::requireUnused)
                .replaceWithVoid();
    }

    private static void requireUnused(List<UUID> preferences) {
        if (!preferences.isEmpty()) {
            throw AddressProblems.ADDRESS_IN_USE.problem();
        }
    }
}
