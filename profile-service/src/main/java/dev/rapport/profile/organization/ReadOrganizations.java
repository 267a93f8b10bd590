package dev.rapport.profile.organization;

import dev.rapport.access.Caller;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.organization.OrganizationView.Buyer;
import dev.rapport.profile.organization.OrganizationView.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers what belongs to organizations; each unit and each person is shown or hidden by what the gates say of her. */
@ApplicationScoped
public class ReadOrganizations {
    private static final int MOST = 1_000;
    private static final String TREE = """
            with recursive tree as (
                select id as root, id, parent_id, organization_name from customers
                where id in (:ids) and kind = 'ORGANIZATION'
                union
                select t.root, c.id, c.parent_id, c.organization_name from customers c join tree t on c.parent_id = t.id
            )
            """;
    private static final String UNITS = TREE + "select root, id, parent_id, organization_name from tree limit :most";
    private static final String BUYERS = TREE + """
            select t.root, e.customer_id, e.since_day, e.until_day
            from tree t join employments e on e.organization_id = t.id
            where e.buys_for_employer
            order by e.created_at, e.id limit :most
            """;

    private final Dossiers dossiers;

    ReadOrganizations(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Of those of the ids that name organizations. */
    public Uni<Map<UUID, OrganizationView>> of(Mutiny.Session session, Caller caller, Collection<UUID> ids) {
        return rows(session, UNITS, ids)
                .chain(units -> rows(session, BUYERS, ids).map(buyers -> new Found(units, buyers)))
                .chain(found -> dossiers.known(session, caller, found.ids()).map(found::views));
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session session, String query, Collection<UUID> ids) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("ids", ids)
                .setParameter("most", MOST)
                .getResultList();
    }

    /** The trees, before anybody is hidden; the first column of each row names the tree, the second who stands in it. */
    private record Found(List<Tuple> units, List<Tuple> buyers) {
        List<UUID> ids() {
            return Stream.concat(units.stream(), buyers.stream())
                    .map(row -> row.get(1, UUID.class))
                    .distinct()
                    .toList();
        }

        Map<UUID, OrganizationView> views(Set<UUID> known) {
            return units.stream()
                    .filter(row -> row.get(0).equals(row.get(1)))
                    .collect(Collectors.toMap(row -> row.get(1, UUID.class), row -> view(row, known)));
        }

        private OrganizationView view(Tuple top, Set<UUID> known) {
            var root = top.get(0, UUID.class);
            var below = of(units, root).filter(row -> !row.get(1).equals(root)).toList();
            var buying = of(buyers, root).toList();
            var shownUnits = below.stream()
                    .filter(row -> known.contains(row.get(1)))
                    .map(Found::unit)
                    .toList();
            var shownBuyers = buying.stream()
                    .filter(row -> known.contains(row.get(1)))
                    .map(Found::buyer)
                    .toList();
            var hidden = below.size() + buying.size() - shownUnits.size() - shownBuyers.size();
            var complete = units.size() < MOST && buyers.size() < MOST;
            return new OrganizationView(top.get(2, UUID.class), shownUnits, shownBuyers, hidden, complete);
        }

        private static Stream<Tuple> of(List<Tuple> rows, UUID root) {
            return rows.stream().filter(row -> root.equals(row.get(0)));
        }

        private static Unit unit(Tuple row) {
            return new Unit(
                    row.get(1, UUID.class),
                    Objects.requireNonNull(row.get(2, UUID.class)),
                    Objects.requireNonNullElse(row.get(3, String.class), ""));
        }

        private static Buyer buyer(Tuple row) {
            return new Buyer(row.get(1, UUID.class), row.get(2, LocalDate.class), row.get(3, LocalDate.class));
        }
    }
}
