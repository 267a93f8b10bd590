package dev.rapport.recommendation.action;

import java.util.UUID;

/** Says to the other services what a customer made of what was done. */
record ActionReacted(UUID actionId, UUID customerId, String strategy, Reaction reaction) {
    static final String TYPE = "rapport.recommendation.action.reacted.v1";
}
