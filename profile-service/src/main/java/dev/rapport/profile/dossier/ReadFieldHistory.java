package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gates;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.history.FieldHistory;
import dev.rapport.profile.history.FieldHistory.Extract;
import dev.rapport.profile.history.FieldValuePage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what was said of a customer, of every category that the caller may see. */
@ApplicationScoped
class ReadFieldHistory {
    private final Dossiers dossiers;
    private final Relations relations;
    private final Gates gates;
    private final FieldHistory values;

    ReadFieldHistory(Dossiers dossiers, Relations relations, Gates gates, FieldHistory values) {
        this.dossiers = dossiers;
        this.relations = relations;
        this.gates = gates;
        this.values = values;
    }

    Uni<FieldValuePage> read(Caller caller, UUID customer, @Nullable String field, @Nullable Cursor after, int limit) {
        return dossiers.read(
                caller,
                customer,
                Category.BASIC,
                session -> relations
                        .of(session, caller, customer)
                        .map(relation ->
                                permitted(gates.decideAll(caller, relation, customer, EnumSet.allOf(Category.class))))
                        .chain(categories ->
                                values.page(session, new Extract(customer, categories, field, after, limit))));
    }

    private static Set<Category> permitted(List<Decision> access) {
        return access.stream()
                .filter(Decision::permitted)
                .map(Decision::category)
                .collect(Collectors.toSet());
    }
}
