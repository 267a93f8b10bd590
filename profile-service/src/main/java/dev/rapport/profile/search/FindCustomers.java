package dev.rapport.profile.search;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.consent.PermittedRows;
import dev.rapport.profile.consent.PermittedRows.Filter;
import dev.rapport.profile.customer.CustomerPage;
import dev.rapport.profile.customer.CustomerView;
import dev.rapport.profile.customer.ReadCustomers;
import dev.rapport.profile.identifier.Normalisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final PermittedRows permitted;
    private final Gates gates;

    FindCustomers(
            Mutiny.SessionFactory sessions,
            Matches matches,
            ReadCustomers readCustomers,
            PermittedRows permitted,
            Gates gates) {
        this.sessions = sessions;
        this.matches = matches;
        this.readCustomers = readCustomers;
        this.permitted = permitted;
        this.gates = gates;
    }

    /** Only a page of names has a next page: the others are meant to be few. */
    public Uni<CustomerPage> find(Caller caller, String text, @Nullable UUID after, int limit) {
        gates.require(caller, Right.LIST_CUSTOMERS);
        return sessions.withSession(session -> ids(session, permitted.of(caller), text, after, limit + 1))
                .chain(found -> page(caller, found, limit));
    }

    /**
     * What was found.
     *
     * @param by the category of what it was found by; who may not see that of a customer must not find her by it
     * @param paged whether more of the same kind would follow
     */
    private record Found(List<UUID> ids, Category by, boolean paged) {}

    private Uni<Found> ids(Mutiny.Session session, Filter permitted, String text, @Nullable UUID after, int limit) {
        if (after != null) {
            return named(session, permitted, text, after, limit);
        }
        var values = values(text);
        return matches.reached(session, permitted, values, limit)
                .map(ids -> new Found(ids, Category.CONTACT, false))
                .chain(found -> or(found, () -> identified(session, permitted, values, limit)))
                .chain(found -> or(found, () -> named(session, permitted, text, null, limit)))
                .chain(found -> or(found, () -> similar(session, permitted, text, limit)));
    }

    private static Uni<Found> or(Found found, Supplier<Uni<Found>> otherwise) {
        return found.ids().isEmpty() ? otherwise.get() : Uni.createFrom().item(found);
    }

    private Uni<Found> identified(Mutiny.Session session, Filter permitted, List<String> values, int limit) {
        return matches.identified(session, permitted, values, limit).map(ids -> new Found(ids, Category.BASIC, false));
    }

    private Uni<Found> named(Mutiny.Session session, Filter permitted, String text, @Nullable UUID after, int limit) {
        return matches.named(session, permitted, text, after, limit).map(ids -> new Found(ids, Category.BASIC, true));
    }

    private Uni<Found> similar(Mutiny.Session session, Filter permitted, String text, int limit) {
        return matches.similar(session, permitted, text, limit).map(ids -> new Found(ids, Category.BASIC, false));
    }

    private Uni<CustomerPage> page(Caller caller, Found found, int limit) {
        var shown = found.ids().stream().limit(limit).toList();
        var next = found.paged() && found.ids().size() > limit ? shown.getLast().toString() : null;
        return shown.isEmpty()
                ? Uni.createFrom().item(new CustomerPage(List.of(), null))
                : readCustomers.byIds(caller, shown).map(views -> new CustomerPage(permitted(views, found.by()), next));
    }

    private static List<CustomerView> permitted(List<CustomerView> views, Category by) {
        return views.stream()
                .filter(view -> view.permits(Category.BASIC) && view.permits(by))
                .toList();
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
}
