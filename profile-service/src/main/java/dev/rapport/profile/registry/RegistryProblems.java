package dev.rapport.profile.registry;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a gift registry or a gift. */
public enum RegistryProblems implements ProblemType {
    REGISTRY_UNKNOWN(404, "There is no such gift registry, or it is not open to this caller."),
    GIFT_ITEM_UNKNOWN(404, "There is no such item on the gift registry."),
    REGISTRY_OF_ANOTHER(422, "The customer has no such gift registry."),
    REGISTRY_IN_USE(409, "The gift registry still has items."),
    GIFT_ITEM_KNOWN(409, "The item stands on the gift registry already; how many are wanted can be changed."),
    GIFT_BOUGHT(409, "Fewer are still wanted than would be bought."),
    OWN_REGISTRY(422, "A customer does not give to herself."),
    BUYER_UNKNOWN(422, "It is not known who would give.");

    private final int status;
    private final String title;

    RegistryProblems(int status, String title) {
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
