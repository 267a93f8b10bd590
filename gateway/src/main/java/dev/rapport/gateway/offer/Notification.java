package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import java.time.Instant;
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
        @Description("The reason in words.") @NonNull String reason,
        @Description("When she was told.") @NonNull Instant createdAt) {

    static Notification of(OfferRecords.Notification notification) {
        var reason = "You bought from " + notification.category() + " in " + notification.orders() + " orders.";
        return new Notification(
                notification.id(),
                notification.kind(),
                notification.sku(),
                notification.name(),
                reason,
                notification.createdAt());
    }
}
