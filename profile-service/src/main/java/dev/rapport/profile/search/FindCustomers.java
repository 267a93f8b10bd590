package dev.rapport.profile.search;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.customer.CustomerPage;
import dev.rapport.profile.customer.ReadCustomers;
import dev.rapport.profile.identifier.Normalisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers by one text: an identifier names its customer alone; else names that begin so; else, where there is none, names that
 * read alike.
 */
@ApplicationScoped
public class FindCustomers {
    private static final List<String> CONTACT = List.of("email", "phone");

    private final Mutiny.SessionFactory sessions;
    private final Matches matches;
    private final ReadCustomers readCustomers;
    private final Gates gates;

    FindCustomers(Mutiny.SessionFactory sessions, Matches matches, ReadCustomers readCustomers, Gates gates) {
        this.sessions = sessions;
        this.matches = matches;
        this.readCustomers = readCustomers;
        this.gates = gates;
    }

    /** Only a page of names has a next page: the others are meant to be few. */
    public Uni<CustomerPage> find(Caller caller, String text, @Nullable UUID after, int limit) {
        gates.require(caller, Right.LIST_CUSTOMERS);
        return sessions.withSession(session -> ids(session, caller, text, after, limit + 1))
                .chain(found -> page(caller, found, limit));
    }

    /** What was found, and whether more of the same kind would follow. */
    private record Found(List<UUID> ids, boolean paged) {}

    private Uni<Found> ids(Mutiny.Session session, Caller caller, String text, @Nullable UUID after, int limit) {
        if (after != null) {
            return named(session, text, after, limit);
        }
        return matches.identified(session, values(text), excluded(caller), limit)
                .chain(ids -> ids.isEmpty() ? byName(session, text, limit) : found(ids));
    }

    private Uni<Found> byName(Mutiny.Session session, String text, int limit) {
        return named(session, text, null, limit)
                .chain(named -> named.ids().isEmpty()
                        ? matches.similar(session, text, limit).map(ids -> new Found(ids, false))
                        : Uni.createFrom().item(named));
    }

    private Uni<Found> named(Mutiny.Session session, String text, @Nullable UUID after, int limit) {
        return matches.named(session, text, after, limit).map(ids -> new Found(ids, true));
    }

    private static Uni<Found> found(List<UUID> ids) {
        return Uni.createFrom().item(new Found(ids, false));
    }

    private Uni<CustomerPage> page(Caller caller, Found found, int limit) {
        var shown = found.ids().stream().limit(limit).toList();
        var next = found.paged() && found.ids().size() > limit ? shown.getLast().toString() : null;
        return shown.isEmpty()
                ? Uni.createFrom().item(new CustomerPage(List.of(), null))
                : readCustomers.byIds(caller, shown).map(views -> new CustomerPage(views, next));
    }

    /** The text as it stands, and as an address or a number would be stored. */
    private static List<String> values(String text) {
        return Stream.concat(Stream.of(text.strip()), CONTACT.stream().flatMap(type -> normalised(type, text)))
                .distinct()
                .toList();
    }

    private static Stream<String> normalised(String type, String text) {
        try {
            return Stream.of(Normalisation.key(type, text, null).value());
        } catch (Problem other) {
            return Stream.of();
        }
    }

    /** Who may not see how customers are reached must not find them by it either; sign-ins are nobody's search term. */
    private static List<String> excluded(Caller caller) {
        return caller.scopes().contains(Category.CONTACT.scope())
                ? List.of("keycloak_sub")
                : Stream.concat(CONTACT.stream(), Stream.of("keycloak_sub")).toList();
    }
}
