package dev.rapport.profile.dossier;

import dev.rapport.access.AccessProblems;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The row that says that a customer exists, and that whoever changes anything of her holds. */
public final class CustomerRow {
    private static final String EXISTS = "select id from customers where id = :id";

    private CustomerRow() {}

    public static Uni<Void> require(Mutiny.Session session, UUID customer) {
        return found(session, customer, EXISTS);
    }

    /** Changes of one customer follow each other, so that her events leave in the order of their commits. */
    public static Uni<Void> lock(Mutiny.Session session, UUID customer) {
        return found(session, customer, EXISTS + " for no key update");
    }

    private static Uni<Void> found(Mutiny.Session session, UUID customer, String query) {
        return session.createNativeQuery(query, UUID.class)
                .setParameter("id", customer)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(AccessProblems.CUSTOMER_UNKNOWN::problem)
                .replaceWithVoid();
    }
}
