package dev.rapport.profile.contact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a contact point or an address is for. */
public enum ContactPurpose {
    HOME,
    WORK,
    BILLING,
    SHIPPING;

    /** The purposes in one order, each once; what holds a null is left for validation to refuse. */
    public static List<ContactPurpose> distinct(@Nullable List<ContactPurpose> purposes) {
        if (purposes == null) {
            return List.of();
        }
        return purposes.stream().anyMatch(Objects::isNull)
                ? purposes
                : purposes.stream().distinct().sorted().toList();
    }

    /** Whether two lists of purposes mean the same use somewhere; no purpose is a use of its own. */
    public static boolean meet(List<ContactPurpose> some, List<ContactPurpose> others) {
        return some.isEmpty() && others.isEmpty() || some.stream().anyMatch(others::contains);
    }
}
