package dev.rapport.profile.organization;

import dev.rapport.access.Caller;
import dev.rapport.access.lease.Clusters;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

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
    private final Clusters clusters;

    ReadOrganizations(Dossiers dossiers, Clusters clusters) {
        this.dossiers = dossiers;
        this.clusters = clusters;
    }

    /** Of those of the ids that name organizations. */
    public Uni<Map<UUID, OrganizationView>> of(Mutiny.Session session, Caller caller, Collection<UUID> ids) {
        var members = clusters.members(ids);
        return rows(session, UNITS, members, this::standing)
                .chain(units -> rows(session, BUYERS, members, this::buying).map(buyers -> new Found(units, buyers)))
                .chain(found -> dossiers.known(session, caller, found.ids()).map(found::views));
    }

    private static <T> Uni<List<T>> rows(
            Mutiny.Session session, String query, Collection<UUID> ids, Function<Tuple, T> read) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("ids", ids)
                .setParameter("most", MOST)
                .getResultList()
                .map(rows -> rows.stream().map(read).distinct().toList());
    }

    /** An organization in the tree below another, or at its top. */
    private record Standing(
            UUID root,
            UUID id,
            @Nullable UUID parent,
            @Nullable String name) {
        boolean onTop() {
            return root.equals(id);
        }

        Unit unit() {
            return new Unit(id, Objects.requireNonNull(parent), Objects.requireNonNullElse(name, ""));
        }
    }

    private Standing standing(Tuple row) {
        var parent = row.get(2, UUID.class);
        return new Standing(
                clusters.survivor(row.get(0, UUID.class)),
                clusters.survivor(row.get(1, UUID.class)),
                parent == null ? null : clusters.survivor(parent),
                row.get(3, String.class));
    }

    /** Somebody who buys for an organization in the tree below another. */
    private record Buying(UUID root, Buyer buyer) {}

    private Buying buying(Tuple row) {
        var buyer = new Buyer(
                clusters.survivor(row.get(1, UUID.class)), row.get(2, LocalDate.class), row.get(3, LocalDate.class));
        return new Buying(clusters.survivor(row.get(0, UUID.class)), buyer);
    }

    /** The trees, before anybody is hidden. */
    private record Found(List<Standing> units, List<Buying> buyers) {
        List<UUID> ids() {
            return Stream.concat(
                            units.stream().map(Standing::id),
                            buyers.stream().map(each -> each.buyer().customerId()))
                    .distinct()
                    .toList();
        }

        Map<UUID, OrganizationView> views(Set<UUID> known) {
            return units.stream()
                    .filter(Standing::onTop)
                    .collect(Collectors.toMap(Standing::root, top -> view(top, known), (one, same) -> one));
        }

        private OrganizationView view(Standing top, Set<UUID> known) {
            var below = units.stream()
                    .filter(unit -> unit.root().equals(top.root()) && !unit.onTop())
                    .toList();
            var buying = buyers.stream()
                    .filter(each -> each.root().equals(top.root()))
                    .map(Buying::buyer)
                    .toList();
            var shownUnits = below.stream()
                    .filter(unit -> known.contains(unit.id()))
                    .map(Standing::unit)
                    .toList();
            var shownBuyers = buying.stream()
                    .filter(buyer -> known.contains(buyer.customerId()))
                    .toList();
            var hidden = below.size() + buying.size() - shownUnits.size() - shownBuyers.size();
            var complete = units.size() < MOST && buyers.size() < MOST;
            return new OrganizationView(top.parent(), shownUnits, shownBuyers, hidden, complete);
        }
    }
}
