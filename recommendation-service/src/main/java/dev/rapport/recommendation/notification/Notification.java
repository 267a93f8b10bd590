package dev.rapport.recommendation.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer was told in the app.
 *
 * @param category the category that the item came into
 * @param orders in how many orders she had bought from it: the reason
 */
public record Notification(
        UUID id, String kind, String sku, String name, String category, int orders, Instant createdAt) {}
