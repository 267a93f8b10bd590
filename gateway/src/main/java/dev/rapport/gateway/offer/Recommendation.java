package dev.rapport.gateway.offer;

import dev.rapport.gateway.upstream.OfferRecords;
import java.util.List;
import java.util.Objects;
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

        @Description(
                "By what it was found: PERSONAL, what all she bought says; BOUGHT_TOGETHER, what others bought with it; CATEGORY, what is "
                        + "popular where she buys; POPULAR, what everybody buys, with nothing of her used; BOUGHT_AGAIN, what she buys regularly.")
        @NonNull
        String basis,

        @Description(
                "Whether she lets us learn her taste: a reason code such as OK_CONSENT or NO_CONSENT. Where she does not, all are POPULAR.")
        @Nullable
        String profiling,

        @Description("Larger is more promising among those of one basis; the sum of the contributions.")
        double score,

        @Description("The facts it rests on, those that count most first.")
        List<Evidence> evidence) {

    /** A fact that a recommendation rests on. */
    @Description("A fact that the recommendation rests on.")
    public record Evidence(
            @Description("BOUGHT, BOUGHT_TOGETHER, BOUGHT_FROM_CATEGORY or POPULAR.") @NonNull
            String kind,

            @Description("What this customer bought; null where nothing of her is used.") @Nullable
            String sku,

            @Description("In which order of hers.") @Id @Nullable
            String orderId,

            @Description("In how many baskets both lay, where it was bought together.") @Nullable
            Integer baskets,

            @Description("Its part of the score; what speaks against it is negative.")
            double contribution,

            @Description("The fact in words.") @NonNull String text) {}

    static Recommendation of(OfferRecords.Suggestion suggestion, @Nullable String profiling) {
        return new Recommendation(
                suggestion.sku(),
                suggestion.name(),
                suggestion.category(),
                suggestion.basis(),
                profiling,
                suggestion.score(),
                suggestion.evidence().stream()
                        .map(fact -> evidence(suggestion.basis(), fact))
                        .toList());
    }

    private static Evidence evidence(String basis, OfferRecords.Evidence evidence) {
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
