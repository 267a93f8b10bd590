package dev.rapport.profile.registry;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.profile.dossier.Relations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Opens gift registries to their owners and to those whom the owner let in. */
@ApplicationScoped
public class VisitRegistries {
    private static final String ITEMS = "from GiftItem where fields.registryId in :registries order by createdAt, id";
    private static final String BOUGHT = """
            select p.item_id, sum(p.quantity) from gift_purchases p
            join gift_items i on i.id = p.item_id where i.registry_id in (:registries) group by p.item_id
            """;
    private static final String PUBLIC = """
            select r.* from gift_registries r
            where r.privacy = 'PUBLIC' and (cast(:after as uuid) is null or r.id > cast(:after as uuid))
                and ' ' || search_form(r.owner_name || ' ' || r.title) like '% ' || search_form(cast(:text as text)) || '%'
            order by r.id limit :limit
            """;

    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final Clock clock;

    VisitRegistries(Mutiny.SessionFactory sessions, Relations relations, Gates gates, Clock clock) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.clock = clock;
    }

    Uni<RegistryVisit> visit(Caller caller, UUID id, @Nullable String link) {
        return sessions.withSession(session -> opened(session, caller, id, link)
                .chain(registry -> of(session, caller, List.of(registry)))
                .map(List::getFirst));
    }

    /** The registry, if this caller may visit it. */
    Uni<Registry> opened(Mutiny.Session session, Caller caller, UUID id, @Nullable String link) {
        return session.find(Registry.class, id)
                .onItem()
                .ifNull()
                .failWith(RegistryProblems.REGISTRY_UNKNOWN::problem)
                .call(registry -> relations
                        .of(session, caller, registry.owner())
                        .invoke(relation -> requireOpen(caller, relation, registry, link)));
    }

    /** Public ones that somebody may be looking for, by the beginning of a word of owner or title. */
    Uni<RegistryVisit.Page> search(String text, @Nullable UUID after, int limit) {
        return sessions.withSession(session -> session.createNativeQuery(PUBLIC, Registry.class)
                        .setParameter("text", text.strip().replaceAll("([\\\\%_])", "\\\\$1"))
                        .setParameter("after", after == null ? null : after.toString())
                        .setParameter("limit", limit + 1)
                        .getResultList())
                .map(found -> page(found, limit));
    }

    private static RegistryVisit.Page page(List<Registry> found, int limit) {
        var shown = found.stream()
                .limit(limit)
                .map(registry -> RegistryVisit.of(registry, null))
                .toList();
        return new RegistryVisit.Page(
                shown, found.size() > limit ? shown.getLast().id() : null);
    }

    /** Registries with their items; an owner does not see what was bought before the day. */
    public Uni<List<RegistryVisit>> of(Mutiny.Session session, Caller caller, Collection<Registry> registries) {
        var ids = registries.stream().map(Registry::id).toList();
        var owners = registries.stream().map(Registry::owner).distinct().toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.combine()
                .all()
                .unis(relations.of(session, caller, owners), items(session, ids), bought(session, ids))
                .usingConcurrencyOf(1)
                .with((found, items, bought) -> registries.stream()
                        .map(registry -> visit(registry, shown(registry, found), items, bought))
                        .toList());
    }

    private boolean shown(Registry registry, Map<UUID, Relation> found) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return found.get(registry.owner()) != Relation.SELF || registry.revealed(today);
    }

    private static RegistryVisit visit(
            Registry registry, boolean shown, List<GiftItem> items, Map<UUID, Integer> bought) {
        return RegistryVisit.of(
                registry,
                items.stream()
                        .filter(item -> item.fields().registryId().equals(registry.id()))
                        .map(item -> RegistryVisit.Item.of(item, bought.getOrDefault(item.id(), 0), shown))
                        .toList());
    }

    private static Uni<List<GiftItem>> items(Mutiny.Session session, List<UUID> registries) {
        return session.createQuery(ITEMS, GiftItem.class)
                .setParameter("registries", registries)
                .getResultList();
    }

    private static Uni<Map<UUID, Integer>> bought(Mutiny.Session session, List<UUID> registries) {
        return session.createNativeQuery(BOUGHT, Tuple.class)
                .setParameter("registries", registries)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row -> row.get(1, Long.class).intValue())));
    }

    private void requireOpen(Caller caller, Relation relation, Registry registry, @Nullable String link) {
        if (!registry.opensTo(link)
                && !gates.decide(caller, relation, registry.owner(), Category.BASIC)
                        .permitted()) {
            throw RegistryProblems.REGISTRY_UNKNOWN.problem();
        }
    }
}
