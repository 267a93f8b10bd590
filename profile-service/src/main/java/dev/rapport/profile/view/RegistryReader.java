package dev.rapport.profile.view;

import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.registry.Registries;
import dev.rapport.profile.registry.Registry;
import dev.rapport.profile.registry.RegistryVisit;
import dev.rapport.profile.registry.VisitRegistries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registries together with their items. */
@ApplicationScoped
class RegistryReader implements PartReader {
    private final Parts parts;
    private final Registries registries;
    private final VisitRegistries visits;

    RegistryReader(Parts parts, Registries registries, VisitRegistries visits) {
        this.parts = parts;
        this.registries = registries;
        this.visits = visits;
    }

    @Override
    public PartName name() {
        return registries.name();
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return parts.of(wanted.session(), registries, wanted.customers())
                .chain(found -> visits.of(wanted.session(), wanted.caller(), found)
                        .map(seen -> byCustomer(wanted, found, seen)));
    }

    private static Map<UUID, Object> byCustomer(Wanted wanted, List<Registry> found, List<RegistryVisit> seen) {
        var byId = seen.stream().collect(Collectors.toMap(RegistryVisit::id, Function.identity()));
        return PartReaders.byCustomer(wanted, found, registry -> byId.get(registry.id()));
    }
}
