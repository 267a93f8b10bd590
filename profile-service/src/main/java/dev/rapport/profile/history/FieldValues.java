package dev.rapport.profile.history;

import dev.rapport.access.Category;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.web.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The values that fields were said to have. */
@ApplicationScoped
public class FieldValues {
    private static final String STANDING = """
            from FieldValue v where v.customerId in :customers and v.field like :path and v.stands
                and not exists (from FieldValue later where later.customerId = v.customerId and later.field = v.field
                    and later.stands and later.id > v.id)
            """;
    private static final String REMOVED = """
            select gone.id from field_values gone
            join field_values had on had.customer_id = gone.customer_id and had.field = gone.field and had.at <= gone.at
            where gone.customer_id in (:customers) and gone.field like :fields
                and gone.value is null and gone.said_by = 'CUSTOMER' and lower(had.value) = lower(cast(:value as text))
            """;

    private static final String LAST_SAID = """
            from FieldValue v where v.customerId in :customers and v.stands and locate('/', v.field) = 0
                and not exists (from FieldValue later where later.customerId = v.customerId and later.field = v.field
                    and later.stands and later.id > v.id)
            """;

    private final Clusters clusters;

    FieldValues(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Keeps what was said, in the transaction that acts on it. */
    public Uni<Void> keep(Mutiny.Session session, UUID customer, Saying saying, Category category, List<Claim> claims) {
        return session.persistAll(claims.stream()
                .map(claim -> new FieldValue(Ids.fresh(), customer, category, claim, saying))
                .toArray());
    }

    /**
     * The claims, each with whether it stands against what was said before.
     *
     * @param path what stands before the names of the fields; empty for the customer's own, where an import may fill what nobody spoke of
     */
    public Uni<List<Claim>> judge(
            Mutiny.Session session, UUID customer, Saying saying, String path, List<Claim> claims) {
        if (saying.saidBy() != SaidBy.IMPORT || claims.isEmpty()) {
            return Uni.createFrom().item(claims);
        }
        return standing(session, customer, path).map(standing -> judged(claims, standing, ofWhole(path, standing)));
    }

    /** A part was said as a whole: who spoke of it also left the rest of it unsaid. */
    private static @Nullable SaidBy ofWhole(String path, Map<String, SaidBy> standing) {
        return path.isEmpty()
                ? null
                : standing.values().stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private static List<Claim> judged(List<Claim> claims, Map<String, SaidBy> standing, @Nullable SaidBy otherwise) {
        return claims.stream()
                .map(claim -> claim.against(SaidBy.IMPORT, standing.getOrDefault(claim.field(), otherwise)))
                .toList();
    }

    /** Of the customers' own fields, each of those customers by herself. */
    public Uni<List<LastSaid>> lastSaid(Mutiny.Session session, Collection<UUID> customers) {
        return session.createQuery(LAST_SAID, FieldValue.class)
                .setParameter("customers", customers)
                .getResultList()
                .map(values -> values.stream().map(FieldValue::lastSaid).toList());
    }

    /**
     * Whether the customer herself has removed a part with this value in the field by which it is known.
     *
     * @param collection the part's kind, as it stands in the history
     */
    public Uni<Boolean> removedByCustomer(
            Mutiny.Session session, UUID customer, String collection, String field, String value) {
        return session.createNativeQuery(REMOVED, UUID.class)
                .setParameter("customers", clusters.members(customer))
                .setParameter("fields", collection + "/%/" + field)
                .setParameter("value", value.strip())
                .setMaxResults(1)
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    private Uni<Map<String, SaidBy>> standing(Mutiny.Session session, UUID customer, String path) {
        return session.createQuery(STANDING, FieldValue.class)
                .setParameter("customers", clusters.members(customer))
                .setParameter("path", path + "%")
                .getResultList()
                .map(values -> values.stream()
                        .collect(Collectors.toMap(
                                FieldValue::field,
                                FieldValue::saidBy,
                                BinaryOperator.maxBy(Comparator.naturalOrder()))));
    }
}
