package dev.rapport.interaction.order;

/** What an order does to the account: buys, takes back, or corrects the books. */
public enum OrderKind {
    ORDER,
    CANCELLATION,
    ADJUSTMENT
}
