package dev.rapport.profile.customer;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.history.FieldValuePage;
import dev.rapport.profile.history.FieldValues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Answers what was said of a customer, to those who may see who she is. */
@ApplicationScoped
class ReadFieldHistory {
    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final FieldValues values;

    ReadFieldHistory(Mutiny.SessionFactory sessions, Relations relations, Gates gates, FieldValues values) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.values = values;
    }

    Uni<FieldValuePage> read(Caller caller, UUID customer, @Nullable String field, @Nullable Cursor after, int limit) {
        return sessions.withSession(session -> relations
                .of(session, caller, customer)
                .invoke(relation -> gates.requireRead(caller, relation, customer, Category.BASIC))
                .chain(() -> session.find(Customer.class, customer))
                .onItem()
                .ifNull()
                .failWith(AccessProblems.CUSTOMER_UNKNOWN::problem)
                .chain(() -> values.page(session, customer, field, after, limit)));
    }
}
