package dev.rapport.recommendation.strategy;

/** How we deal with a customer. */
public enum CustomerRelation {
    /** Somebody of ours is there for her. */
    DEDICATED,
    /** She helps herself. */
    SELF_SERVICE
}
