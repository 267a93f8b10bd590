package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.gateway.part.NextBestActions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of recommendation-service and reads of its answers. */
public final class OfferRecords {
    private OfferRecords() {}

    public record Request(List<String> ids, int recommendations, int buyAgain, int notifications, int nextActions) {}

    /** What somebody whom nobody knows looked at. */
    public record SessionRequest(List<String> items, int first) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SessionSuggestions(List<Suggestion> items) {}

    /** What a customer says of an item. */
    public record Feedback(String feedback) {}

    /** What a customer made of what was proposed. */
    public record Reaction(String reaction) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offers(List<CustomerOffers> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CustomerOffers(
            String id,
            List<ProfileRecords.Decision> access,
            @Nullable String profiling,
            @Nullable List<Suggestion> recommendations,
            @Nullable List<Suggestion> buyAgain,
            @Nullable List<Notification> notifications,
            @Nullable NextBestActions nextActions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Suggestion(
            String sku, String name, @Nullable String category, String basis, double score, List<Evidence> evidence) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(
            String kind,
            @Nullable String sku,
            @Nullable String name,
            @Nullable String orderId,
            @Nullable String eventId,
            @Nullable String interestId,
            @Nullable Integer baskets,
            double contribution) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Notification(
            String id,
            String kind,
            String sku,
            String name,
            String category,
            double score,
            List<Evidence> evidence,
            Instant createdAt) {}
}
