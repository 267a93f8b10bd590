package dev.rapport.profile.registry;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The gift registries of customers. */
@Singleton
public class Registries extends PartKind<Registry, RegistryFields, RegistryView> {
    Registries() {
        super(PartName.GIFT_REGISTRIES, "gift-registry", Registry.class, Registry::new, RegistryView::of);
    }

    @Override
    public Uni<Void> removed(Turn turn, Registry registry) {
        return turn.session()
                .createQuery("select count(*) from GiftItem where fields.registryId = :registry", Long.class)
                .setParameter("registry", registry.id())
                .getSingleResult()
                .invoke(Registries::requireEmpty)
                .replaceWithVoid();
    }

    private static void requireEmpty(long items) {
        if (items > 0) {
            throw RegistryProblems.REGISTRY_IN_USE.problem();
        }
    }
}
