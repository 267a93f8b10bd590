package dev.rapport.recommendation.person;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who may read what is offered to a customer may also say what she made of it. */
@ApplicationScoped
public class RequireReader {
    private final CustomerDecisions decisions;

    RequireReader(CustomerDecisions decisions) {
        this.decisions = decisions;
    }

    /** Fails where this caller may not. */
    public Uni<Void> of(Caller caller, UUID customer) {
        return decisions
                .decide(caller, List.of(customer), List.of(Category.RECOMMENDATIONS))
                .invoke(access -> access.values().stream()
                        .flatMap(Collection::stream)
                        .filter(decision -> !decision.permitted())
                        .findFirst()
                        .map(Decision::reason)
                        .ifPresent(reason -> {
                            throw AccessProblems.withheld(caller, reason);
                        }))
                .replaceWithVoid();
    }
}
