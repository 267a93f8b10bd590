package dev.rapport.recommendation.suggestion;

/** What a suggestion was found by; of those that suggest something new, the later ones fill up what the earlier leave open. */
public enum Basis {
    /** What all that she bought says, by the model. */
    PERSONAL,
    /** What lay in other baskets beside what she bought, counted within seconds. */
    BOUGHT_TOGETHER,
    /** What is new, and like what she bought by what it is. */
    ALIKE,
    /** What is popular in the categories that she buys from. */
    CATEGORY,
    /** What everybody buys at the time; nothing of her is used. */
    POPULAR,
    /** What lies in the session of somebody whom nobody knows, by the model. */
    SESSION,
    /** What she buys regularly. */
    BOUGHT_AGAIN
}
