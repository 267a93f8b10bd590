package dev.rapport.profile.customer;

import dev.rapport.access.Caller;
import dev.rapport.access.Relation;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.IdentifierProblems;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.journal.SessionJournal;
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
    private final Corrections corrections;
    private final SessionJournal journal;
    private final Clock clock;

    CreateCustomer(
            Mutiny.SessionFactory sessions,
            Identifiers identifiers,
            IdempotencyKeys keys,
            CustomerRules rules,
            Corrections corrections,
            SessionJournal journal,
            Clock clock) {
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.keys = keys;
        this.rules = rules;
        this.corrections = corrections;
        this.journal = journal;
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
        var caller = saying.caller();
        var customer = new Customer(Ids.fresh(), request.effectiveKind(), request.fields(), saying.at());
        var turn = new Turn(session, customer.id(), saying);
        rules.check(request.effectiveKind(), request.fields());
        return identifiers
                .named(session, names)
                .invoke(CreateCustomer::requireNone)
                .chain(() -> OrganizationTree.check(
                        session, customer.id(), request.fields().parentId(), null))
                .chain(() -> session.persist(customer))
                .chain(() -> session.persistAll(identifiersOf(customer, caller, names)))
                .chain(() -> corrections.begin(turn, ChangeCustomer.PLACE, CustomerFields.NOTHING, request.fields()))
                .chain(() -> journal.tell(session, created(customer, caller, names)))
                .replaceWith(customer.id());
    }

    private static Object[] identifiersOf(Customer customer, Caller caller, List<Identifier.Key> names) {
        return names.stream()
                .map(name -> new Identifier(name, customer.id(), caller.client(), customer.createdAt()))
                .toArray();
    }

    private static Change created(Customer customer, Caller caller, List<Identifier.Key> names) {
        var subject = names.stream()
                .filter(name -> name.type().equals("keycloak_sub"))
                .map(Identifier.Key::value)
                .findFirst()
                .orElse(null);
        return Change.of(
                CustomerCreated.TYPE,
                customer.id(),
                customer.createdAt(),
                caller.actor(),
                new CustomerCreated(customer.id(), subject, customer.createdAt()));
    }

    private static void requireNone(List<Identifier> taken) {
        if (!taken.isEmpty()) {
            throw IdentifierProblems.IDENTIFIER_TAKEN.at(taken.getFirst().type(), "already names another customer");
        }
    }
}
