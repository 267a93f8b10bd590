package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something to offer. */
@Description("Something to offer, with what it rests on.")
public record Recommendation(
        @Description("The item.") @Id @NonNull String sku,
        @Description("Its name.") @NonNull String name,
        @Description("Its category.") @Nullable String category,

        @Description("Larger is more promising; the sum of the contributions.")
        double score,

        @Description("The facts it rests on.") List<Evidence> evidence) {

    /** A fact that a recommendation rests on. */
    @Description("A fact that the recommendation rests on.")
    public record Evidence(
            @Description("BOUGHT_TOGETHER.") @NonNull String kind,

            @Description("What this customer bought.") @NonNull
            String sku,

            @Description("In which order of hers.") @Id @NonNull
            String orderId,

            @Description("In how many baskets both lay.") int baskets,
            @Description("Its part of the score.") double contribution,
            @Description("The fact in words.") @NonNull String text) {}

    static Recommendation of(OfferRecords.Suggestion suggestion) {
        return new Recommendation(
                suggestion.sku(),
                suggestion.name(),
                suggestion.category(),
                suggestion.score(),
                suggestion.evidence().stream().map(Recommendation::evidence).toList());
    }

    private static Evidence evidence(OfferRecords.Evidence evidence) {
        var text = "Bought together with " + evidence.name() + " in " + evidence.baskets()
                + (evidence.baskets() == 1 ? " basket." : " baskets.");
        return new Evidence(
                evidence.kind(), evidence.sku(), evidence.orderId(), evidence.baskets(), evidence.contribution(), text);
    }
}
