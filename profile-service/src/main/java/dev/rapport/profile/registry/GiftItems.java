package dev.rapport.profile.registry;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers would like to be given: each thing once on a registry of their own. */
@Singleton
public class GiftItems extends PartKind<GiftItem, GiftItemFields, GiftItemView> {
    GiftItems() {
        super(PartName.GIFT_ITEMS, "gift-item", GiftItem.class, GiftItem::new, GiftItemView::of);
    }

    @Override
    public int most() {
        return 500;
    }

    @Override
    public Set<String> fixed() {
        return Set.of("registryId");
    }

    @Override
    public Object key(GiftItemFields fields) {
        return List.of(fields.registryId(), fields.sku());
    }

    @Override
    public Uni<Void> check(Turn turn, GiftItemFields fields, List<GiftItem> others) {
        if (others.stream().map(GiftItem::fields).anyMatch(other -> sameThing(other, fields))) {
            throw RegistryProblems.GIFT_ITEM_KNOWN.at("sku", "stands on the list");
        }
        return turn.session()
                .find(Registry.class, fields.registryId())
                .invoke(registry -> requireOwn(turn, registry))
                .replaceWithVoid();
    }

    private static boolean sameThing(GiftItemFields one, GiftItemFields other) {
        return one.registryId().equals(other.registryId()) && one.sku().equals(other.sku());
    }

    private static void requireOwn(Turn turn, @Nullable Registry registry) {
        if (registry == null || !turn.owns(registry.customerId())) {
            throw RegistryProblems.REGISTRY_OF_ANOTHER.at("registryId", "is none of hers");
        }
    }
}
