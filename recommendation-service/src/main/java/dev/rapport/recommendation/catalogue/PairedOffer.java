package dev.rapport.recommendation.catalogue;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is offered to who bought an item.
 *
 * @param sku the item that is offered
 * @param withinDays for how long after the purchase
 */
public record PairedOffer(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @Min(1) @Max(365) int withinDays) {}
