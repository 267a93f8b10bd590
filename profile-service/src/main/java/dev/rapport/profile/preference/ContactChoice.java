package dev.rapport.profile.preference;

import dev.rapport.profile.preference.ContactResolution.Attempt;
import dev.rapport.profile.preference.ContactResolution.Outcome;
import dev.rapport.profile.preference.ContactResolution.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which method a customer is contacted in a context.
 *
 * <p>What she said of the context goes before what she said of any, and that before the context's own order. Never is never: what she
 * refused in general is not used even where it was wanted in particular.
 */
final class ContactChoice {
    private final List<ContactPreference> preferences;
    private final Map<ContactMethod, Reach> reaches;

    /** @param reaches the best way of each method that there is; a method that is not here cannot be used */
    ContactChoice(List<ContactPreference> preferences, Map<ContactMethod, Reach> reaches) {
        this.preferences = preferences;
        this.reaches = reaches;
    }

    /** Where a method reaches her: a contact point, an address, or neither for the app. */
    record Reach(@Nullable UUID contactPoint, @Nullable UUID address) {}

    ContactResolution choose(String context, List<ContactMethod> standard) {
        var decisive = said(context)
                .or(() -> said(ContactContext.ANY))
                .filter(wish -> !wish.fields().methods().isEmpty());
        var order = decisive.map(wish -> wish.fields().methods()).orElse(standard);
        var attempts = attempts(context, order);
        var chosen = attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.CHOSEN)
                .map(Attempt::method)
                .findFirst()
                .orElse(null);
        var reach = chosen == null ? null : reaches.get(chosen);
        return new ContactResolution(
                context,
                chosen,
                reach == null ? null : reach.contactPoint(),
                reach == null ? null : reach.address(),
                decisive.map(ContactChoice::rule).orElse(Rule.STANDARD_OF_CONTEXT),
                decisive.map(ContactPreference::id).orElse(null),
                attempts);
    }

    /** Up to the one that is chosen; what comes after it was not tried. */
    private List<Attempt> attempts(String context, List<ContactMethod> order) {
        var refused = preferences.stream()
                .map(ContactPreference::fields)
                .filter(fields ->
                        fields.context().equals(context) || fields.context().equals(ContactContext.ANY))
                .flatMap(fields -> fields.never().stream())
                .collect(Collectors.toSet());
        var attempts = new ArrayList<Attempt>();
        for (var method : order) {
            var outcome = refused.contains(method)
                    ? Outcome.REFUSED_BY_CUSTOMER
                    : reaches.containsKey(method) ? Outcome.CHOSEN : Outcome.NOT_REACHABLE;
            attempts.add(new Attempt(method, outcome));
            if (outcome == Outcome.CHOSEN) {
                break;
            }
        }
        return List.copyOf(attempts);
    }

    private Optional<ContactPreference> said(String context) {
        return preferences.stream()
                .filter(preference -> preference.fields().context().equals(context))
                .findFirst();
    }

    private static Rule rule(ContactPreference decisive) {
        return decisive.fields().context().equals(ContactContext.ANY) ? Rule.SAID_OF_ANY : Rule.SAID_OF_CONTEXT;
    }
}
