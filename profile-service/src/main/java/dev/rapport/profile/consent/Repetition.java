package dev.rapport.profile.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells whether a customer has said so already: to refuse again changes nothing, while to grant again may make a grant last longer. */
final class Repetition {
    private Repetition() {}

    static Optional<ConsentEntry> find(List<ConsentEntry> history, Draft draft) {
        if (draft.decision().grants() || draft.decidedAt() != null) {
            return Optional.empty();
        }
        return history.stream()
                .filter(entry -> entry.subject().equals(draft.subject()))
                .filter(entry -> entry.decision().verdict().isPresent())
                .max(Comparator.comparing(ConsentEntry::decidedAt).thenComparing(ConsentEntry::seq))
                .filter(entry -> entry.decision() == draft.decision());
    }
}
