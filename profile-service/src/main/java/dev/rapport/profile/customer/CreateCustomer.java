package dev.rapport.profile.customer;

import dev.rapport.access.Caller;
import dev.rapport.access.Relation;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.IdentifierProblems;
import dev.rapport.profile.identifier.IdentifierRules;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Makes a customer known, once per idempotency key. */
@ApplicationScoped
class CreateCustomer {
    private final Mutiny.SessionFactory sessions;
    private final Identifiers identifiers;
    private final IdempotencyKeys keys;
    private final CustomerRules rules;
    private final NewCustomers newCustomers;
    private final Clock clock;

    CreateCustomer(
            Mutiny.SessionFactory sessions,
            Identifiers identifiers,
            IdempotencyKeys keys,
            CustomerRules rules,
            NewCustomers newCustomers,
            Clock clock) {
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.keys = keys;
        this.rules = rules;
        this.newCustomers = newCustomers;
        this.clock = clock;
    }

    Uni<Outcome> create(Caller caller, @Nullable String key, CreateCustomerRequest request, Saying.Headers headers) {
        var names = request.keys();
        var saying = Saying.of(caller, Relation.NONE, headers, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return sessions.withTransaction(session -> keys.once(
                        new SessionStatements(session),
                        caller.actor(),
                        key,
                        request,
                        () -> insert(session, saying, request, names)))
                .onFailure(ConstraintViolationException.class)
                .transform(cause -> IdentifierProblems.IDENTIFIER_TAKEN.problem());
    }

    private Uni<UUID> insert(
            Mutiny.Session session, Saying saying, CreateCustomerRequest request, List<Identifier.Key> names) {
        rules.check(request.effectiveKind(), request.fields());
        return IdentifierRules.book(session)
                .invoke(book -> book.require(names))
                .chain(() -> identifiers.named(session, names))
                .invoke(CreateCustomer::requireNone)
                .chain(() ->
                        OrganizationTree.check(session, null, request.fields().parentId(), null))
                .chain(() -> newCustomers.insert(session, saying, request.effectiveKind(), request.fields(), names));
    }

    private static void requireNone(List<Identifier> taken) {
        if (!taken.isEmpty()) {
            throw IdentifierProblems.IDENTIFIER_TAKEN.at(taken.getFirst().type(), "already names another customer");
        }
    }
}
