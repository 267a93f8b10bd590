package dev.rapport.profile.consent;

import dev.rapport.access.Representation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who could act for a customer: those of her household, and those who work for the organization that she is. */
@ApplicationScoped
class Representatives {
    private static final String MEMBERS = """
            select other.customer_id from household_memberships hers
            join household_memberships other on other.household_id = hers.household_id and other.customer_id <> hers.customer_id
            where hers.customer_id = :customer
                and coalesce(hers.moved_in <= :today, true) and coalesce(hers.moved_out > :today, true)
                and coalesce(other.moved_in <= :today, true) and coalesce(other.moved_out > :today, true)
            """;
    private static final String EMPLOYEES = """
            select customer_id from employments where organization_id = :customer
                and coalesce(since_day <= :today, true) and coalesce(until_day > :today, true)
            """;

    /** As the ledger names them. */
    Uni<Set<String>> of(Mutiny.Session session, UUID customer, LocalDate today) {
        return ids(session, MEMBERS, customer, today)
                .chain(members -> ids(session, EMPLOYEES, customer, today).map(employees -> {
                    var all = named(Representation.HOUSEHOLD, members);
                    all.addAll(named(Representation.EMPLOYEE, employees));
                    return all;
                }));
    }

    private static Uni<List<UUID>> ids(Mutiny.Session session, String query, UUID customer, LocalDate today) {
        return session.createNativeQuery(query, UUID.class)
                .setParameter("customer", customer)
                .setParameter("today", today)
                .getResultList();
    }

    private static Set<String> named(Representation as, List<UUID> ids) {
        return ids.stream().map(as::recipient).collect(Collectors.toSet());
    }
}
