package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.dossier.Corrections;
import dev.rapport.profile.dossier.Corrections.Corrected;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.Intent;
import dev.rapport.profile.dossier.MergePatch;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.Saying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Applies a merge patch (RFC 7396) to the version that the caller has seen. */
@ApplicationScoped
class ChangeCustomer {
    static final Corrections.Place PLACE = new Corrections.Place("", Category.BASIC);

    private final Dossiers dossiers;
    private final Corrections corrections;
    private final MergePatch patches;
    private final GoldenRecords golden;
    private final CustomerRules rules;

    ChangeCustomer(
            Dossiers dossiers, Corrections corrections, MergePatch patches, GoldenRecords golden, CustomerRules rules) {
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.patches = patches;
        this.golden = golden;
        this.rules = rules;
    }

    /** @return the fields that keep their value because it came from a better source than this change */
    Uni<List<String>> change(Caller caller, UUID id, long version, ObjectNode patch, Saying.Headers headers) {
        return dossiers.change(
                Intent.of(caller, id, Category.BASIC, headers),
                turn -> golden.of(turn.session(), List.of(id))
                        .map(List::getFirst)
                        .invoke(known -> requireVersion(known, version))
                        .chain(known -> apply(turn, known, patch)));
    }

    private Uni<List<String>> apply(Turn turn, GoldenRecord known, ObjectNode patch) {
        return corrections
                .correct(turn, PLACE, known.fields(), patch, UnaryOperator.identity())
                .invoke(corrected -> rules.check(known.kind(), corrected.fields()))
                .call(corrected -> OrganizationTree.check(
                        turn.session(),
                        turn.customer(),
                        corrected.fields().parentId(),
                        known.fields().parentId()))
                .call(corrected -> store(turn, patch, corrected))
                .map(Corrected::outranked);
    }

    /** What was said of her is kept of her alone, and not what is known from those with whom she was merged. */
    private Uni<Void> store(Turn turn, ObjectNode patch, Corrected<CustomerFields> corrected) {
        return turn.session()
                .find(Customer.class, turn.customer())
                .chain(customer -> store(turn, customer, own(customer, patch, corrected), corrected.changed()));
    }

    private CustomerFields own(Customer customer, ObjectNode patch, Corrected<CustomerFields> corrected) {
        var said = Stream.concat(corrected.said().stream(), corrected.changed().stream())
                .toList();
        return patches.apply(customer.fields(), patch.deepCopy().retain(said));
    }

    private Uni<Void> store(Turn turn, Customer customer, CustomerFields fields, List<String> changed) {
        if (fields.equals(customer.fields())) {
            return Uni.createFrom().voidItem();
        }
        customer.change(fields, turn.now());
        return dossiers.tell(turn, CustomerChanged.TYPE, new CustomerChanged(customer.id(), changed));
    }

    private static void requireVersion(GoldenRecord known, long version) {
        if (known.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }
}
