package dev.rapport.profile.organization;

import dev.rapport.profile.dossier.PartKind;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.dossier.Persons;
import dev.rapport.profile.dossier.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who works for which organization: in each role once at a time. */
@Singleton
public class Employments extends PartKind<Employment, EmploymentFields, EmploymentView> {
    private static final String EMPLOYER = "select id from customers where id = :id and kind = 'ORGANIZATION'";

    Employments() {
        super(PartName.EMPLOYMENTS, "employment", Employment.class, Employment::new, EmploymentView::of);
    }

    /** Who buys for an organization is not for her alone to say. */
    @Override
    public boolean ownToChange() {
        return false;
    }

    @Override
    public Set<String> fixed() {
        return Set.of("organizationId");
    }

    @Override
    public Object key(EmploymentFields fields) {
        return List.of(fields.organizationId(), fields.role());
    }

    @Override
    public Uni<Void> check(Turn turn, EmploymentFields fields, List<Employment> others) {
        var period = Period.possible(fields.since(), fields.until(), "until");
        others.stream()
                .map(Employment::fields)
                .filter(other -> other.organizationId().equals(fields.organizationId()))
                .filter(other -> other.role().equals(fields.role()))
                .filter(other -> other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw OrganizationProblems.EMPLOYMENT_KNOWN.problem();
                });
        return Persons.require(turn).chain(() -> requireEmployer(turn, fields.organizationId()));
    }

    private static Uni<Void> requireEmployer(Turn turn, UUID organization) {
        return turn.session()
                .createNativeQuery(EMPLOYER, UUID.class)
                .setParameter("id", organization)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> OrganizationProblems.ORGANIZATION_UNKNOWN.at("organizationId", "names none"))
                .replaceWithVoid();
    }
}
