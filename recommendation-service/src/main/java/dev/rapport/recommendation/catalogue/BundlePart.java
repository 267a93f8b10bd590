package dev.rapport.recommendation.catalogue;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A part of a bundle: a product, a service, or a bundle again.
 *
 * @param quantity how many of it
 */
public record BundlePart(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @Min(1) @Max(1000) int quantity) {}
