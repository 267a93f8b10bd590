package dev.rapport.profile.customer;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.IdentifiersLinked;
import dev.rapport.profile.journal.SessionJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes customers with the names they are known by, and gives known ones further names. */
@ApplicationScoped
class NewCustomers {
    private final Corrections corrections;
    private final SessionJournal journal;

    NewCustomers(Corrections corrections, SessionJournal journal) {
        this.corrections = corrections;
        this.journal = journal;
    }

    Uni<UUID> insert(
            Mutiny.Session session,
            Saying saying,
            CustomerKind kind,
            CustomerFields fields,
            List<Identifier.Key> names) {
        var customer = new Customer(Ids.fresh(), kind, fields, saying.at());
        var turn = Turn.alone(session, customer.id(), saying);
        return session.persist(customer)
                .chain(() -> corrections.begin(turn, ChangeCustomer.PLACE, CustomerFields.NOTHING, fields))
                .chain(() -> journal.tell(session, created(customer, saying, names)))
                .chain(() -> link(turn, names))
                .replaceWith(customer.id());
    }

    /** Names that name nobody yet; who else would have one of them at the same time fails. */
    Uni<Void> link(Turn turn, List<Identifier.Key> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var caller = turn.saying().caller();
        var identifiers = names.stream()
                .map(name -> new Identifier(name, turn.customer(), caller.client(), turn.now()))
                .toArray();
        var linked = IdentifiersLinked.change(turn.customer(), names, turn.now(), caller.actor());
        return turn.session()
                .persistAll(identifiers)
                .chain(() -> linked.isEmpty() ? turn.session().flush() : journal.tell(turn.session(), linked.get()));
    }

    private static Change created(Customer customer, Saying saying, List<Identifier.Key> names) {
        var subject = names.stream()
                .filter(name -> name.type().equals("keycloak_sub"))
                .map(Identifier.Key::value)
                .findFirst()
                .orElse(null);
        return Change.of(
                CustomerCreated.TYPE,
                customer.id(),
                customer.createdAt(),
                saying.caller().actor(),
                new CustomerCreated(customer.id(), subject, customer.createdAt()));
    }
}
