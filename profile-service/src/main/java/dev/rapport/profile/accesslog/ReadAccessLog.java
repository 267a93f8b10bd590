package dev.rapport.profile.accesslog;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.Right;
import dev.rapport.access.Role;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.accesslog.AccessEntryRows.Filter;
import dev.rapport.profile.accesslog.AccessEntryRows.Kept;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Relations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers who looked at a customer's data: to herself, and to privacy officers. */
@ApplicationScoped
class ReadAccessLog {
    private final AccessEntryRows rows;
    private final Dossiers dossiers;
    private final Relations relations;
    private final Gates gates;

    ReadAccessLog(AccessEntryRows rows, Dossiers dossiers, Relations relations, Gates gates) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.relations = relations;
        this.gates = gates;
    }

    Uni<AccessView.Page> ofCustomer(Caller caller, UUID customer, boolean own, @Nullable Cursor after, int limit) {
        if (!caller.has(Role.CUSTOMER)) {
            gates.require(caller, Right.READ_ACCESS_LOG);
        }
        return dossiers.read(
                        caller,
                        customer,
                        Category.BASIC,
                        session -> relations
                                .of(session, caller, customer)
                                .invoke(relation -> requireRight(caller, relation)))
                .chain(relation -> rows.ofCustomer(customer, own, after, limit + 1)
                        .map(found -> page(found, limit, relation != Relation.SELF)));
    }

    Uni<AccessView.Page> ofAll(Filter filter, @Nullable Cursor after, int limit) {
        return rows.ofAll(filter, after, limit + 1).map(found -> page(found, limit, true));
    }

    private void requireRight(Caller caller, Relation relation) {
        if (relation != Relation.SELF) {
            gates.require(caller, Right.READ_ACCESS_LOG);
        }
    }

    private static AccessView.Page page(List<Kept> found, int limit, boolean namesActor) {
        var shown = found.stream()
                .limit(limit)
                .map(kept -> AccessView.of(kept, namesActor))
                .toList();
        return new AccessView.Page(shown, found.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String cursor(AccessView last) {
        return new Cursor(last.at(), last.id()).text();
    }
}
