package dev.rapport.recommendation.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, and that what to do next rests on.
 *
 * @param kind {@code PROBLEM}, {@code MESSAGE}, {@code ORDER}, or what a suggestion rests on
 * @param eventId what was told, where it is no order
 * @param about what it was about, such as {@code complaint}, or the item's name
 * @param contribution of a suggestion: its part of what speaks for the item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String kind,
        @Nullable UUID eventId,
        @Nullable UUID orderId,
        @Nullable String sku,
        @Nullable String about,
        @Nullable Instant at,
        @Nullable Double contribution) {}
