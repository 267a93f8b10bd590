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

        @Description(
                "By what it was found: PERSONAL, what all she bought says; BOUGHT_TOGETHER, what others bought with it; ALIKE, what is new "
                        + "and like what she bought; CATEGORY, what is popular where she buys; POPULAR, what everybody buys, with nothing of "
                        + "her used; BOUGHT_AGAIN, what she buys regularly; SESSION, what lies in the session of a visitor whom nobody knows.")
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

    static Recommendation of(OfferRecords.Suggestion suggestion, @Nullable String profiling, Wording wording) {
        return new Recommendation(
                suggestion.sku(),
                suggestion.name(),
                suggestion.category(),
                suggestion.basis(),
                profiling,
                suggestion.score(),
                suggestion.evidence().stream()
                        .map(fact -> Evidence.of(suggestion.basis(), fact, wording))
                        .toList());
    }
}
