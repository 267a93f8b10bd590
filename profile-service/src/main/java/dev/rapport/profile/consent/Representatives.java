package dev.rapport.profile.consent;

import dev.rapport.access.lease.Clusters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who could act for a customer: those of her household, and those who work for the organization that she is. */
@ApplicationScoped
class Representatives {
    private static final String POSSIBLE =
            "select recipient from possible_representatives(:today) where customer_id in (:customers)";

    private final Clusters clusters;

    Representatives(Clusters clusters) {
        this.clusters = clusters;
    }

    /** As the ledger names them. */
    Uni<Set<String>> of(Mutiny.Session session, UUID customer, LocalDate today) {
        return session.createNativeQuery(POSSIBLE, String.class)
                .setParameter("today", today)
                .setParameter("customers", clusters.members(customer))
                .getResultList()
                .map(Set::copyOf);
    }
}
