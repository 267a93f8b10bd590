package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.suggestion.RecentPurchases.Purchase;
import dev.rapport.recommendation.suggestion.RecentSignals.RecentSignal;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a customer shows her taste.
 *
 * @param strength how much it says; below zero where she does not like it
 */
record Sign(
        Evidence.Kind kind,
        String sku,
        String name,
        @Nullable UUID orderId,
        @Nullable UUID eventId,
        float strength) {
    static Sign of(Purchase purchase, float strength) {
        return new Sign(Evidence.Kind.BOUGHT, purchase.sku(), purchase.name(), purchase.orderId(), null, strength);
    }

    static Sign of(RecentSignal signal) {
        var kind = Evidence.Kind.valueOf(signal.kind().name());
        return new Sign(kind, signal.sku(), signal.name(), null, signal.eventId(), signal.strength());
    }
}
