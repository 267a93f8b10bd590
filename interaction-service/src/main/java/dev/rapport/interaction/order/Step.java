package dev.rapport.interaction.order;

/** What becomes of an order, in the order in which it does. */
public enum Step {
    PLACED,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED,
    REFUNDED;

    /** Whether it is of money, and not of goods. */
    boolean ofMoney() {
        return this == PAID || this == REFUNDED;
    }
}
