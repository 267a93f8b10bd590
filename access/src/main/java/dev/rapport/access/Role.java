package dev.rapport.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The realm's roles; the token spells them in lower case with hyphens. */
public enum Role {
    CUSTOMER,
    AGENT,
    AGENT_LEAD,
    MARKETER,
    STEWARD,
    PRIVACY_OFFICER,
    PARTNER,
    OPS;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
