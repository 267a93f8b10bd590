package dev.rapport.recommendation.notification;

import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a customer was told in the app.
 *
 * @param category the item's
 * @param score how much speaks for it; the sum of the contributions, of which 1 is having bought the very same a moment before
 * @param evidence what of hers it rests on, as far as it still stands
 */
public record Notification(
        UUID id,
        String kind,
        String sku,
        String name,
        String category,
        double score,
        List<Evidence> evidence,
        Instant createdAt) {}
