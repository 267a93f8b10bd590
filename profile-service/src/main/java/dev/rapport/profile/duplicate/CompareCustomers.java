package dev.rapport.profile.duplicate;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.dossier.Relations;
import dev.rapport.profile.duplicate.SideBySide.FieldPair;
import dev.rapport.profile.duplicate.SideBySide.Means;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts two customers side by side for somebody who has to decide whether they are one. */
@ApplicationScoped
class CompareCustomers {
    private static final String FIELDS = """
            with said as (
                select c.id, f.key as field, f.value from customers c cross join lateral jsonb_each_text(jsonb_build_object(
                    'kind', kind, 'title', title, 'givenName', given_name, 'middleName', middle_name,
                    'familyName', family_name, 'suffix', suffix, 'organizationName', organization_name,
                    'greetingName', greeting_name, 'birthday', birthday, 'language', language, 'country', country,
                    'timeZone', time_zone, 'state', state, 'createdAt', created_at)) f
                where c.id in (:one, :other))
            select a.field, a.value, b.value, a.value is not distinct from b.value as same
            from said a join said b using (field) where a.id = :one and b.id = :other
                and (a.value is not null or b.value is not null)
            order by a.field
            """;
    private static final String MEANS = """
            with known as (
                select customer_id, type, value from identifiers
                union select customer_id, lower(method), value from contact_points
                union select customer_id, 'address', concat_ws(', ', line1, line2, postal_code, locality, region, country)
                from addresses)
            select type, value, bool_or(customer_id = :one), bool_or(customer_id = :other)
            from known where customer_id in (:one, :other) group by type, value order by type, value limit 1000
            """;

    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final Clusters clusters;
    private final Duplicates duplicates;

    CompareCustomers(
            Mutiny.SessionFactory sessions,
            Relations relations,
            Gates gates,
            Clusters clusters,
            Duplicates duplicates) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.clusters = clusters;
        this.duplicates = duplicates;
    }

    Uni<SideBySide> compare(Caller caller, UUID one, UUID other) {
        return sessions.withSession(session -> requireRead(session, caller, one)
                        .chain(() -> requireRead(session, caller, other))
                        .chain(() -> rows(session, FIELDS, one, other))
                        .invoke(CompareCustomers::requireBoth)
                        .chain(fields -> rows(session, MEANS, one, other).map(means -> new Found(fields, means))))
                .chain(found -> duplicates.of(one, other).map(known -> sideBySide(one, other, found, known)));
    }

    private record Found(List<Tuple> fields, List<Tuple> means) {}

    private SideBySide sideBySide(UUID one, UUID other, Found found, Optional<Duplicate> duplicate) {
        return new SideBySide(
                one,
                other,
                clusters.survivor(one).equals(clusters.survivor(other)),
                duplicate.orElse(null),
                found.fields().stream().map(CompareCustomers::field).toList(),
                found.means().stream().map(CompareCustomers::means).toList());
    }

    private Uni<Void> requireRead(Mutiny.Session session, Caller caller, UUID customer) {
        return relations
                .of(session, caller, customer)
                .invoke(relation -> gates.requireRead(caller, relation, customer, Category.BASIC))
                .invoke(relation -> gates.requireRead(caller, relation, customer, Category.CONTACT))
                .replaceWithVoid();
    }

    private static void requireBoth(List<Tuple> fields) {
        if (fields.isEmpty()) {
            throw AccessProblems.CUSTOMER_UNKNOWN.problem();
        }
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session session, String query, UUID one, UUID other) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }

    private static FieldPair field(Tuple row) {
        return new FieldPair(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Boolean.class));
    }

    private static Means means(Tuple row) {
        return new Means(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                row.get(3, Boolean.class));
    }
}
