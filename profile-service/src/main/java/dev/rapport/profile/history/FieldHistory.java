package dev.rapport.profile.history;

import dev.rapport.access.Category;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads the values that fields were said to have. */
@ApplicationScoped
public class FieldHistory {
    private static final String PAGE = """
            from FieldValue where customerId in :customers and category in :categories
                and (:field is null or field = :field or field like :parts)
            """;

    private final Clusters clusters;

    FieldHistory(Clusters clusters) {
        this.clusters = clusters;
    }

    /**
     * What of the history is wanted.
     *
     * @param categories those that the caller may see
     * @param field one field, or a part with all its fields; null for everything
     */
    public record Extract(
            UUID customer,
            Set<Category> categories,
            @Nullable String field,
            @Nullable Cursor after,
            int limit) {}

    /** A page of what was said of a customer, the latest first. */
    public Uni<FieldValuePage> page(Mutiny.Session session, Extract extract) {
        return values(session, extract).map(values -> page(values, extract.limit()));
    }

    /** One statement for all customers; a part of the index for each of them and each category. */
    private static final String LATEST = """
            select v.* from unnest(cast(:customers as uuid[]), cast(:categories as text[])) as wanted(customer, category)
            cross join lateral (
                select * from field_values f
                where f.customer_id = wanted.customer and f.category = wanted.category
                    and (cast(:field as text) is null or f.field = cast(:field as text)
                        or f.field like cast(:parts as text))
                order by f.at desc, f.id desc limit :limit) v
            """;

    /** The latest values of many customers, of each in the categories that the caller may see of her. */
    public Uni<Map<UUID, List<FieldValueView>>> latest(
            Mutiny.Session session, Map<UUID, Set<Category>> permitted, @Nullable String field, int limit) {
        var pairs = permitted.entrySet().stream()
                .flatMap(each -> each.getValue().stream().flatMap(category -> places(each.getKey(), category)))
                .toList();
        return session.createNativeQuery(LATEST, FieldValue.class)
                .setParameter("customers", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "categories",
                        pairs.stream().map(pair -> pair.getValue().name()).toArray(String[]::new))
                .setParameter("field", field)
                .setParameter("parts", parts(field))
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> permitted.keySet().stream()
                        .collect(Collectors.toMap(id -> id, id -> latest(found, id, limit))));
    }

    private Stream<Map.Entry<UUID, Category>> places(UUID customer, Category category) {
        return clusters.members(customer).stream().map(member -> Map.entry(member, category));
    }

    private List<FieldValueView> latest(List<FieldValue> found, UUID customer, int limit) {
        return found.stream()
                .filter(value -> clusters.survivor(value.customerId()).equals(customer))
                .sorted(Comparator.comparing(FieldValue::at)
                        .thenComparing(FieldValue::id)
                        .reversed())
                .limit(limit)
                .map(FieldValue::view)
                .toList();
    }

    private static FieldValuePage page(List<FieldValue> values, int limit) {
        var shown = values.stream().limit(limit).toList();
        var next = values.size() > limit
                ? new Cursor(shown.getLast().at(), shown.getLast().id()).text()
                : null;
        return new FieldValuePage(shown.stream().map(FieldValue::view).toList(), next);
    }

    private Uni<List<FieldValue>> values(Mutiny.Session session, Extract extract) {
        var after = extract.after();
        var query = PAGE + (after == null ? "" : " and (at, id) < (:at, :id)") + " order by at desc, id desc";
        var prepared = session.createQuery(query, FieldValue.class)
                .setParameter("customers", clusters.members(extract.customer()))
                .setParameter("categories", extract.categories())
                .setParameter("field", extract.field())
                .setParameter("parts", parts(extract.field()))
                .setMaxResults(extract.limit() + 1);
        return after == null
                ? prepared.getResultList()
                : prepared.setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .getResultList();
    }

    /** Every field of a part; what somebody asks for is taken letter by letter. */
    private static @Nullable String parts(@Nullable String field) {
        return field == null ? null : field.replaceAll("([\\\\%_])", "\\\\$1") + "/%";
    }
}
