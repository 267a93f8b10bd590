package dev.rapport.profile.preference;

import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.address.Address;
import dev.rapport.profile.address.Addresses;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Part;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.preference.ContactChoice.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads by which methods customers can be reached today. */
@ApplicationScoped
class ReadReaches {
    private final Parts parts;
    private final ContactPoints points;
    private final Addresses addresses;
    private final Identifiers identifiers;
    private final Clusters clusters;
    private final Clock clock;

    ReadReaches(
            Parts parts,
            ContactPoints points,
            Addresses addresses,
            Identifiers identifiers,
            Clusters clusters,
            Clock clock) {
        this.parts = parts;
        this.points = points;
        this.addresses = addresses;
        this.identifiers = identifiers;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** One after the other, because a session does one thing at a time. */
    Uni<Map<UUID, Map<ContactMethod, Reach>>> of(Mutiny.Session session, Collection<UUID> customers) {
        return Uni.combine()
                .all()
                .unis(
                        parts.of(session, points, customers),
                        parts.of(session, addresses, customers),
                        identifiers.ofType(session, "keycloak_sub", customers).map(this::owners))
                .usingConcurrencyOf(1)
                .with(Known::new)
                .map(known -> known.reaches(customers, today()));
    }

    private Set<UUID> owners(List<Identifier> signIns) {
        return signIns.stream()
                .map(signIn -> clusters.survivor(signIn.customerId()))
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Everything that is known of where customers can be reached. */
    private record Known(List<ContactPoint> points, List<Address> addresses, Set<UUID> signIns) {

        Map<UUID, Map<ContactMethod, Reach>> reaches(Collection<UUID> customers, LocalDate today) {
            return customers.stream().distinct().collect(Collectors.toMap(id -> id, id -> reaches(id, today)));
        }

        private Map<ContactMethod, Reach> reaches(UUID customer, LocalDate today) {
            var signsIn = signIns.contains(customer);
            return Reaches.of(hers(points, customer), hers(addresses, customer), signsIn, today);
        }
    }

    private static <P extends Part<?>> List<P> hers(List<P> all, UUID customer) {
        return all.stream().filter(part -> part.owner().equals(customer)).toList();
    }
}
