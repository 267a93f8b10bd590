package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A fact that a recommendation or a notification rests on. */
@Description("A fact that a recommendation or a notification rests on.")
public record Evidence(
        @Description("BOUGHT, BOUGHT_TOGETHER, BOUGHT_ALIKE, BOUGHT_FROM_CATEGORY or POPULAR.") @NonNull
        String kind,

        @Description("What this customer bought; null where nothing of her is used.") @Nullable
        String sku,

        @Description("In which order of hers.") @Id @Nullable
        String orderId,

        @Description("In how many baskets both lay, where it was bought together.") @Nullable
        Integer baskets,

        @Description("Its part of the score; what speaks against it is negative.")
        double contribution,

        @Description("The fact in words.") @NonNull String text) {

    static Evidence of(String basis, OfferRecords.Evidence evidence) {
        return new Evidence(
                evidence.kind(),
                evidence.sku(),
                evidence.orderId(),
                evidence.baskets(),
                evidence.contribution(),
                text(basis, evidence));
    }

    private static String text(String basis, OfferRecords.Evidence evidence) {
        return switch (evidence.kind()) {
            case "BOUGHT" -> bought(basis, evidence);
            case "BOUGHT_TOGETHER" ->
                "Bought together with " + evidence.name() + " in " + evidence.baskets()
                        + (Objects.equals(evidence.baskets(), 1) ? " basket." : " baskets.");
            case "BOUGHT_ALIKE" -> "Like " + evidence.name() + ", which she bought.";
            case "BOUGHT_FROM_CATEGORY" -> "From the category of " + evidence.name() + ".";
            default -> "Bought by many at the time.";
        };
    }

    private static String bought(String basis, OfferRecords.Evidence evidence) {
        if (basis.equals("BOUGHT_AGAIN")) {
            return "She bought it before.";
        }
        return evidence.contribution() > 0
                ? "Goes well with " + evidence.name() + "."
                : "Goes less well with " + evidence.name() + ".";
    }
}
