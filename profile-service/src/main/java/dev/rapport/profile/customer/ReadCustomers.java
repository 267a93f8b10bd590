package dev.rapport.profile.customer;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.Right;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.consent.PermittedRows;
import dev.rapport.profile.dossier.Relations;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Answers who customers are, after the gates have decided what of it. */
@ApplicationScoped
public class ReadCustomers {
    private final Mutiny.SessionFactory sessions;
    private final GoldenRecords golden;
    private final Clusters clusters;
    private final Identifiers identifiers;
    private final Relations relations;
    private final PermittedRows permitted;
    private final Gates gates;

    ReadCustomers(
            Mutiny.SessionFactory sessions,
            GoldenRecords golden,
            Clusters clusters,
            Identifiers identifiers,
            Relations relations,
            PermittedRows permitted,
            Gates gates) {
        this.sessions = sessions;
        this.golden = golden;
        this.clusters = clusters;
        this.identifiers = identifiers;
        this.relations = relations;
        this.permitted = permitted;
        this.gates = gates;
    }

    /**
     * In the order of the ids; a customer that does not exist is left out, one that is withheld carries only her decisions. Who was merged is
     * answered as the one into whom she was.
     *
     * <p>A partner is not told even that much: for her, withheld and unknown look the same.
     */
    public Uni<List<CustomerView>> byIds(Caller caller, List<UUID> asked) {
        var ids = asked.stream().map(clusters::survivor).distinct().toList();
        return sessions.withSession(session -> relations
                .of(session, caller, ids)
                .map(found -> decide(caller, ids, found))
                .chain(decided -> fetch(session, decided))
                .map(views -> caller.isOutsider() ? shown(views) : views));
    }

    /**
     * The customer that a value names, or nothing.
     *
     * <p>Values can be guessed: only who may look for customers learns of one withheld, and nobody finds one by how she is reached who may
     * not see that.
     */
    public Uni<List<CustomerView>> byIdentifier(Caller caller, Identifier.Key key) {
        return sessions.withSession(session -> identifiers.named(session, List.of(key)))
                .map(found -> found.stream().map(Identifier::customerId).toList())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.<CustomerView>of()) : byIds(caller, ids))
                .map(views -> gates.may(caller, Right.LIST_CUSTOMERS) ? views : shown(views))
                .map(views -> key.isContact() ? permitted(views, Category.CONTACT) : views);
    }

    private static List<CustomerView> permitted(List<CustomerView> views, Category category) {
        return views.stream().filter(view -> view.permits(category)).toList();
    }

    /** The caller herself, when she is a customer. */
    public Uni<List<CustomerView>> self(Caller caller) {
        return caller.mayBeCustomer()
                ? byIdentifier(caller, new Identifier.Key("keycloak_sub", caller.subject()))
                : Uni.createFrom().item(List.of());
    }

    /** One page in the order in which customers became known. */
    public Uni<CustomerPage> page(Caller caller, @Nullable Cursor after, int limit) {
        gates.require(caller, Right.LIST_CUSTOMERS);
        return sessions.withSession(session -> CustomerPlaces.page(session, permitted.of(caller), after, limit + 1)
                .chain(found -> page(caller, found.stream().limit(limit).toList(), found.size() > limit)));
    }

    private Uni<CustomerPage> page(Caller caller, List<Cursor> found, boolean more) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new CustomerPage(List.of(), null));
        }
        var next = more ? found.getLast().text() : null;
        return byIds(caller, found.stream().map(Cursor::id).toList()).map(views -> new CustomerPage(views, next));
    }

    private static List<CustomerView> shown(List<CustomerView> views) {
        return views.stream().filter(CustomerView::shown).toList();
    }

    /** A customer that is asked for, and what the gates say of her. */
    private record Asked(UUID id, List<Decision> access) {
        boolean opensProfile() {
            return access.stream().anyMatch(decision -> decision.category() == Category.BASIC && decision.permitted());
        }
    }

    private List<Asked> decide(Caller caller, List<UUID> ids, Map<UUID, Relation> found) {
        ids.forEach(id -> gates.asked(id, Category.BASIC));
        return ids.stream()
                .distinct()
                .map(id -> new Asked(id, gates.explain(caller, found.getOrDefault(id, Relation.NONE), id)))
                .toList();
    }

    private Uni<List<CustomerView>> fetch(Mutiny.Session session, List<Asked> asked) {
        var open = asked.stream().filter(Asked::opensProfile).map(Asked::id).toList();
        if (open.isEmpty()) {
            return Uni.createFrom().item(views(asked, List.of(), List.of()));
        }
        return golden.of(session, open)
                .chain(found -> identifiers
                        .of(session, open)
                        .invoke(this::askContact)
                        .map(names -> views(asked, found, names)));
    }

    /** What reaches her is asked for with whatever else she is called by. */
    private void askContact(List<Identifier> names) {
        names.stream()
                .filter(Identifier::isContact)
                .forEach(name -> gates.asked(clusters.survivor(name.customerId()), Category.CONTACT));
    }

    private List<CustomerView> views(List<Asked> asked, List<GoldenRecord> found, List<Identifier> names) {
        var byId = found.stream().collect(Collectors.toMap(GoldenRecord::id, customer -> customer));
        var named = names.stream().collect(Collectors.groupingBy(name -> clusters.survivor(name.customerId())));
        return asked.stream()
                .map(each ->
                        view(each, Optional.ofNullable(byId.get(each.id())), named.getOrDefault(each.id(), List.of())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CustomerView> view(Asked asked, Optional<GoldenRecord> customer, List<Identifier> names) {
        return asked.opensProfile()
                ? customer.map(found -> CustomerView.of(found, names, asked.access()))
                : Optional.of(CustomerView.withheld(asked.id(), asked.access()));
    }
}
