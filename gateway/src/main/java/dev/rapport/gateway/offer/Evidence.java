package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A fact that a recommendation or a notification rests on. */
@Description("A fact that a recommendation or a notification rests on.")
public record Evidence(
        @Description(
                "BOUGHT, VIEWED, WANTED, RATED, BOUGHT_TOGETHER, BOUGHT_ALIKE, BOUGHT_FROM_CATEGORY, INTERESTED, IN_SESSION or POPULAR.")
        @NonNull
        String kind,

        @Description("What this customer bought, looked at, wanted or rated; null where nothing of her is used.")
        @Nullable
        String sku,

        @Description("In which order of hers.") @Id @Nullable
        String orderId,

        @Description("By which other event of her timeline.") @Id @Nullable
        String eventId,

        @Description("By which interest of hers.") @Id @Nullable
        String interestId,

        @Description("In how many baskets both lay, where it was bought together.") @Nullable
        Integer baskets,

        @Description("Its part of the score; what speaks against it is negative.")
        double contribution,

        @Description("The fact in words.") @NonNull String text) {

    static Evidence of(String basis, OfferRecords.Evidence evidence, Wording wording) {
        return new Evidence(
                evidence.kind(),
                evidence.sku(),
                evidence.orderId(),
                evidence.eventId(),
                evidence.interestId(),
                evidence.baskets(),
                evidence.contribution(),
                wording.of(words(basis, evidence), evidence.name(), evidence.baskets()));
    }

    private static String words(String basis, OfferRecords.Evidence evidence) {
        return switch (evidence.kind()) {
            case "BOUGHT" ->
                basis.equals("BOUGHT_AGAIN") ? "BOUGHT_BEFORE" : evidence.contribution() > 0 ? "BOUGHT" : "BOUGHT_LESS";
            case "VIEWED", "WANTED", "RATED" ->
                evidence.contribution() > 0 ? evidence.kind() : evidence.kind() + "_LESS";
            default -> evidence.kind();
        };
    }
}
