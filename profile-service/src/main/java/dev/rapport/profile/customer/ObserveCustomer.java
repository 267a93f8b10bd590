package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Corrections.Corrected;
import dev.rapport.profile.dossier.CustomerRow;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.identifier.ResolveIdentifiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes up what a source says about who somebody is.
 *
 * <p>Who has no known name becomes a new customer, unless all that is known is that she is anonymous. A name of another customer stays hers:
 * two customers never become one by an observation.
 */
@ApplicationScoped
public class ObserveCustomer {
    private final ResolveIdentifiers resolve;
    private final Identifiers identifiers;
    private final NewCustomers newCustomers;
    private final Corrections corrections;
    private final CustomerRules rules;
    private final Dossiers dossiers;

    ObserveCustomer(
            ResolveIdentifiers resolve,
            Identifiers identifiers,
            NewCustomers newCustomers,
            Corrections corrections,
            CustomerRules rules,
            Dossiers dossiers) {
        this.resolve = resolve;
        this.identifiers = identifiers;
        this.newCustomers = newCustomers;
        this.corrections = corrections;
        this.rules = rules;
        this.dossiers = dossiers;
    }

    /**
     * Who it is.
     *
     * @param names by which she may be found
     * @param contacts by which she may be found later, but not by this source's word alone
     * @param patch what is said of her
     */
    public Uni<Optional<UUID>> observe(
            Mutiny.Session session,
            Saying saying,
            List<Identifier.Key> names,
            List<Identifier.Key> contacts,
            ObjectNode patch) {
        return resolve.of(session, names, contacts)
                .call(resolved -> resolved.found()
                        .map(holder -> identifiers.seen(session, holder, names, saying.at()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(resolved -> resolved.found()
                        .map(holder -> add(Turn.alone(session, holder, saying), resolved.linked(), patch)
                                .replaceWith(resolved.found()))
                        .orElseGet(() -> create(session, saying, resolved.linked(), patch)));
    }

    private Uni<Optional<UUID>> create(
            Mutiny.Session session, Saying saying, List<Identifier.Key> free, ObjectNode patch) {
        if (free.stream().allMatch(name -> name.isContact() || ResolveIdentifiers.isOfDevice(name))) {
            return Uni.createFrom().item(Optional.empty());
        }
        return newCustomers
                .insert(session, saying, CustomerKind.PERSON, CustomerFields.NOTHING, free)
                .call(customer -> correct(Turn.alone(session, customer, saying), patch))
                .map(Optional::of);
    }

    private Uni<Void> add(Turn turn, List<Identifier.Key> free, ObjectNode patch) {
        return CustomerRow.lock(turn.session(), turn.customer())
                .chain(() -> newCustomers.link(turn, free))
                .chain(() -> correct(turn, patch));
    }

    private Uni<Void> correct(Turn turn, ObjectNode patch) {
        return patch.isEmpty()
                ? Uni.createFrom().voidItem()
                : turn.session()
                        .find(Customer.class, turn.customer())
                        .chain(customer -> correct(turn, customer, patch));
    }

    private Uni<Void> correct(Turn turn, Customer customer, ObjectNode patch) {
        return corrections
                .correct(turn, ChangeCustomer.PLACE, customer.fields(), patch, UnaryOperator.identity())
                .invoke(corrected -> rules.check(customer.kind(), corrected.fields()))
                .chain(corrected -> store(turn, customer, corrected));
    }

    private Uni<Void> store(Turn turn, Customer customer, Corrected<CustomerFields> corrected) {
        if (corrected.fields().equals(customer.fields())) {
            return Uni.createFrom().voidItem();
        }
        customer.change(corrected.fields(), turn.now());
        return dossiers.tell(turn, CustomerChanged.TYPE, new CustomerChanged(customer.id(), corrected.changed()));
    }
}
