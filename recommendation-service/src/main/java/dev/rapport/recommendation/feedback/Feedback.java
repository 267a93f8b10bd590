package dev.rapport.recommendation.feedback;

/** What a customer says of an item. */
public enum Feedback {
    /** She does not want it: it is not offered to her, and says nothing of her taste. */
    NOT_INTERESTED,
    /** She bought it for somebody else: it says nothing of her taste. */
    GIFT
}
