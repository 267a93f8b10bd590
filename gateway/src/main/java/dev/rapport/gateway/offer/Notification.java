package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What the customer was told in the app. */
@Description("What the customer was told in the app, and why.")
public record Notification(
        @Description("Its id.") @Id @NonNull String id,
        @Description("ITEM_ARRIVED.") @NonNull String kind,
        @Description("The item it is about.") @NonNull String sku,
        @Description("The item's name.") @NonNull String name,

        @Description("The reason in words: what counts most.") @NonNull
        String reason,

        @Description("How much speaks for it; 1 is having bought the very same a moment before.")
        double score,

        @Description("What of hers it rests on, what counts most first; adds up to the score.")
        List<Evidence> evidence,

        @Description("When she was told.") @NonNull Instant createdAt) {

    static Notification of(OfferRecords.Notification notification, Wording wording) {
        var evidence = notification.evidence().stream()
                .map(fact -> Evidence.of(notification.kind(), fact, wording))
                .toList();
        return new Notification(
                notification.id(),
                notification.kind(),
                notification.sku(),
                notification.name(),
                evidence.getFirst().text(),
                notification.score(),
                evidence,
                notification.createdAt());
    }
}
