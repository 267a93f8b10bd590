package dev.rapport.profile.shipping;

import dev.rapport.profile.address.Address;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The shipping preferences: one for each address, and one for all others. */
@ApplicationScoped
public class ShippingPreferences
        implements PartKind<ShippingPreference, ShippingPreferenceFields, ShippingPreferenceView> {

    @Override
    public PartName name() {
        return PartName.SHIPPING_PREFERENCES;
    }

    @Override
    public String thing() {
        return "shipping-preference";
    }

    @Override
    public Class<ShippingPreference> type() {
        return ShippingPreference.class;
    }

    @Override
    public ShippingPreference create(Turn turn, ShippingPreferenceFields fields) {
        return new ShippingPreference(turn, fields);
    }

    @Override
    public ShippingPreferenceView view(ShippingPreference part) {
        return ShippingPreferenceView.of(part);
    }

    @Override
    public Uni<Void> check(Turn turn, ShippingPreferenceFields fields, List<ShippingPreference> others) {
        if (others.stream().anyMatch(other -> Objects.equals(other.fields().addressId(), fields.addressId()))) {
            throw ShippingProblems.SHIPPING_PREFERENCE_KNOWN.at("addressId", "has one");
        }
        return fields.addressId() == null ? Uni.createFrom().voidItem() : requireOwn(turn, fields.addressId());
    }

    private static Uni<Void> requireOwn(Turn turn, UUID address) {
        return turn.session()
                .find(Address.class, address)
                .invoke(found -> {
                    if (found == null || !found.customerId().equals(turn.customer())) {
                        throw ShippingProblems.ADDRESS_UNKNOWN.at("addressId", "is none of hers");
                    }
                })
                .replaceWithVoid();
    }
}
