package dev.rapport.recommendation.view;

import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the gates said of what a caller asked; of whom they said nothing, nothing is given. */
record Access(Map<UUID, List<Decision>> decisions) {

    boolean permits(UUID customer) {
        return reason(customer, Category.RECOMMENDATIONS).permits();
    }

    Reason reason(UUID customer, Category category) {
        return of(customer, category).stream().map(Decision::reason).findFirst().orElse(Reason.NO_RELATION);
    }

    /** What decides whether anything is given; the other categories are of what it rests on. */
    List<Decision> shown(UUID customer) {
        return of(customer, Category.RECOMMENDATIONS);
    }

    private List<Decision> of(UUID customer, Category category) {
        return decisions.getOrDefault(customer, List.of()).stream()
                .filter(decision -> decision.category() == category)
                .toList();
    }
}
