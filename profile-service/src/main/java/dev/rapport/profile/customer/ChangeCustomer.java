package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Corrections.Corrected;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Intent;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Applies a merge patch (RFC 7396) to the version that the caller has seen. */
@ApplicationScoped
class ChangeCustomer {
    static final Corrections.Place PLACE = new Corrections.Place("", Category.BASIC);

    private final Dossiers dossiers;
    private final Corrections corrections;
    private final CustomerRules rules;

    ChangeCustomer(Dossiers dossiers, Corrections corrections, CustomerRules rules) {
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.rules = rules;
    }

    /** @return the fields that keep their value because it came from a better source than this change */
    Uni<List<String>> change(Caller caller, UUID id, long version, ObjectNode patch, Saying.Headers headers) {
        return dossiers.change(
                Intent.of(caller, id, Category.BASIC, headers),
                turn -> turn.session()
                        .find(Customer.class, id)
                        .invoke(customer -> requireVersion(customer, version))
                        .chain(customer -> apply(turn, customer, patch)));
    }

    private Uni<List<String>> apply(Turn turn, Customer customer, ObjectNode patch) {
        return corrections
                .correct(turn, PLACE, customer.fields(), patch, UnaryOperator.identity())
                .invoke(corrected -> rules.check(customer.kind(), corrected.fields()))
                .call(corrected -> OrganizationTree.check(
                        turn.session(),
                        customer.id(),
                        corrected.fields().parentId(),
                        customer.fields().parentId()))
                .call(corrected -> store(turn, customer, corrected))
                .map(Corrected::outranked);
    }

    private Uni<Void> store(Turn turn, Customer customer, Corrected<CustomerFields> corrected) {
        if (corrected.fields().equals(customer.fields())) {
            return Uni.createFrom().voidItem();
        }
        customer.change(corrected.fields(), turn.now());
        return dossiers.tell(turn, CustomerChanged.TYPE, new CustomerChanged(customer.id(), corrected.changed()));
    }

    private static void requireVersion(Customer customer, long version) {
        if (customer.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }
}
