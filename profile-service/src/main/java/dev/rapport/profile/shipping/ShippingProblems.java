package dev.rapport.profile.shipping;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a shipping preference. */
public enum ShippingProblems implements ProblemType {
    SHIPPING_PREFERENCE_KNOWN(
            409, "The customer has a shipping preference for this address already; it can be changed."),
    ADDRESS_UNKNOWN(422, "The customer has no such address.");

    private final int status;
    private final String title;

    ShippingProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
