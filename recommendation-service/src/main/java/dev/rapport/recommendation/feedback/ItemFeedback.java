package dev.rapport.recommendation.feedback;

import java.time.Instant;

/** What a customer said of one item. */
public record ItemFeedback(String sku, Feedback feedback, Instant givenAt) {}
