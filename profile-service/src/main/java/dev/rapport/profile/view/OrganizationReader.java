package dev.rapport.profile.view;

import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.organization.ReadOrganizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** What belongs to those of the customers that are organizations. */
@ApplicationScoped
class OrganizationReader implements PartReader {
    private final ReadOrganizations readOrganizations;

    OrganizationReader(ReadOrganizations readOrganizations) {
        this.readOrganizations = readOrganizations;
    }

    @Override
    public PartName name() {
        return PartName.ORGANIZATION;
    }

    @Override
    public Uni<Map<UUID, Object>> read(Wanted wanted) {
        return readOrganizations
                .of(wanted.session(), wanted.caller(), wanted.customers())
                .map(Map::<UUID, Object>copyOf);
    }
}
