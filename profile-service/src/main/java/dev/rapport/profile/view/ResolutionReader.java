package dev.rapport.profile.view;

import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.preference.ResolveContact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** How customers are to be contacted, in every context. */
@ApplicationScoped
class ResolutionReader implements PartReader {
    private final ResolveContact resolveContact;

    ResolutionReader(ResolveContact resolveContact) {
        this.resolveContact = resolveContact;
    }

    @Override
    public PartName name() {
        return PartName.CONTACT_RESOLUTIONS;
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return resolveContact.of(wanted.session(), wanted.customers()).map(Map::<UUID, Object>copyOf);
    }
}
