package dev.rapport.access;

import java.util.Set;

/** The purposes that may be acted under; one that is not here is refused, whatever a token says. */
public final class Purpose {
    private static final Set<String> REGISTERED = Set.of(
            "service", "fulfilment", "marketing", "marketing.email", "profiling", "research", "partner.a", "partner.b");

    private Purpose() {}

    public static boolean registered(String purpose) {
        return REGISTERED.contains(purpose);
    }
}
