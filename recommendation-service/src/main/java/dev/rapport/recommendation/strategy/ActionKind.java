package dev.rapport.recommendation.strategy;

import dev.rapport.access.Category;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done next with a customer. */
public enum ActionKind {
    /** Solve what she told us is broken. */
    FIX_PROBLEM(false, Category.INTERACTIONS),
    /** Answer what she wrote. */
    ANSWER(false, Category.INTERACTIONS),
    /** Ask how she likes what she bought. */
    ASK_OPINION(false, Category.ORDERS),
    /** Offer what belongs to what she bought. */
    PAIRED_OFFER(true, Category.ORDERS),
    /** Offer what suits her. */
    CROSS_SELL(true, null),
    /** A gesture to a regular customer who stays away. */
    RETENTION(true, Category.ORDERS),
    /** Leave her in peace. */
    NOTHING(false, null);

    private final boolean promotion;
    private final @Nullable Category restsOn;

    ActionKind(boolean promotion, @Nullable Category restsOn) {
        this.promotion = promotion;
        this.restsOn = restsOn;
    }

    /** Whether it sells something, which nobody wants to hear as long as something of hers is broken. */
    public boolean isPromotion() {
        return promotion;
    }

    /** The category of data whose facts it tells; a caller who may not read that is not told of it. */
    public Optional<Category> restsOn() {
        return Optional.ofNullable(restsOn);
    }
}
