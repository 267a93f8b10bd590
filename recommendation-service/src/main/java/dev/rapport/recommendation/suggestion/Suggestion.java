package dev.rapport.recommendation.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to offer.
 *
 * @param score larger is more promising; the contributions of the evidence add up to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(String sku, String name, @Nullable String category, double score, List<Evidence> evidence) {

    /**
     * A fact that the suggestion rests on.
     *
     * @param kind {@code BOUGHT_TOGETHER}: others bought the suggested item together with one that this customer bought
     * @param sku what this customer bought
     * @param orderId in which order of hers
     * @param baskets in how many baskets both lay
     * @param contribution its part of the score
     */
    public record Evidence(String kind, String sku, String name, UUID orderId, int baskets, double contribution) {}
}
