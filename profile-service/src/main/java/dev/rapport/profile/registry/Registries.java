package dev.rapport.profile.registry;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The gift registries of customers. */
@ApplicationScoped
public class Registries implements PartKind<Registry, RegistryFields, RegistryView> {

    @Override
    public PartName name() {
        return PartName.GIFT_REGISTRIES;
    }

    @Override
    public String thing() {
        return "gift-registry";
    }

    @Override
    public Class<Registry> type() {
        return Registry.class;
    }

    @Override
    public Registry create(Turn turn, RegistryFields fields) {
        return new Registry(turn, fields);
    }

    @Override
    public RegistryView view(Registry part) {
        return RegistryView.of(part);
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
