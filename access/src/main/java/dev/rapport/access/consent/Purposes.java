package dev.rapport.access.consent;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tree of purposes that may be acted under; one that is not here is refused, whatever a token says. */
public final class Purposes {
    /** Above every purpose. */
    public static final String ALL = "*";

    public static final Purposes NONE = new Purposes(java.util.List.of());

    private final Map<String, PurposeRule> byName;

    public Purposes(Collection<PurposeRule> rules) {
        byName = rules.stream().collect(Collectors.toUnmodifiableMap(PurposeRule::name, rule -> rule));
    }

    public Optional<PurposeRule> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<PurposeRule> rules() {
        return byName.values();
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Whether what is said of one purpose is said of another too: of itself and of every purpose below it. */
    public static boolean covers(String purpose, String other) {
        return purpose.equals(ALL) || other.equals(purpose) || other.startsWith(purpose + ".");
    }

    /** Whom a purpose names as the recipient of data: {@code partner.a}, and everything below it, is for partner-a. */
    public static Optional<String> recipient(String purpose) {
        var steps = purpose.split("\\.");
        return steps.length > 1 && steps[0].equals("partner") ? Optional.of("partner-" + steps[1]) : Optional.empty();
    }
}
