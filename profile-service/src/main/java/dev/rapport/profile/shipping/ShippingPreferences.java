package dev.rapport.profile.shipping;

import dev.rapport.profile.address.Address;
import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The shipping preferences: one for each address, and one for all others. */
@Singleton
public class ShippingPreferences
        extends PartKind<ShippingPreference, ShippingPreferenceFields, ShippingPreferenceView> {
    ShippingPreferences() {
        super(
                PartName.SHIPPING_PREFERENCES,
                "shipping-preference",
                ShippingPreference.class,
                ShippingPreference::new,
                ShippingPreferenceView::of);
    }

    @Override
    public Object key(ShippingPreferenceFields fields) {
        return Optional.ofNullable(fields.addressId());
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
                    if (found == null || !turn.owns(found.customerId())) {
                        throw ShippingProblems.ADDRESS_UNKNOWN.at("addressId", "is none of hers");
                    }
                })
                .replaceWithVoid();
    }
}
