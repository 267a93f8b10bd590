package dev.rapport.recommendation.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to offer.
 *
 * @param basis by what it was found
 * @param score larger is more promising among those of one basis; the contributions of the evidence add up to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        String sku, String name, @Nullable String category, Basis basis, double score, List<Evidence> evidence) {

    /**
     * A fact that the suggestion rests on.
     *
     * @param kind what kind of fact it is
     * @param sku what this customer bought, looked at, wanted or rated; absent where nothing of her is used
     * @param orderId in which order of hers
     * @param eventId by which other event that we know
     * @param interestId by which interest of hers
     * @param baskets of {@link Basis#BOUGHT_TOGETHER}, in how many baskets both lay
     * @param contribution its part of the score; what speaks against the suggestion is negative
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            Kind kind,
            @Nullable String sku,
            @Nullable String name,
            @Nullable UUID orderId,
            @Nullable UUID eventId,
            @Nullable UUID interestId,
            @Nullable Integer baskets,
            double contribution) {

        /** What kind of fact it is. */
        public enum Kind {
            /** This customer bought an item, and the model knows what that says of the suggested one. */
            BOUGHT,
            /** This customer looked at an item. */
            VIEWED,
            /** This customer put an item aside for herself. */
            WANTED,
            /** This customer said how she likes an item. */
            RATED,
            /** This customer says that she cares about the category. */
            INTERESTED,
            /** Others bought the suggested item together with one that this customer bought. */
            BOUGHT_TOGETHER,
            /** This customer bought an item that the suggested one is like, by what they are. */
            BOUGHT_ALIKE,
            /** This customer bought from the category. */
            BOUGHT_FROM_CATEGORY,
            /** Lies in the session, and the model knows what that says of the suggested one. */
            IN_SESSION,
            /** Everybody buys it at the time. */
            POPULAR
        }
    }
}
