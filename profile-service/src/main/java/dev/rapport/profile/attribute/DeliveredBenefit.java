package dev.rapport.profile.attribute;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer got for what she told.
 *
 * @param attribute the name of what she told
 * @param description what she got, in words for her
 * @param deliveredAt absent is now
 */
public record DeliveredBenefit(
        @NotNull @Size(min = 1, max = 60) @PlainText String attribute,
        @NotNull @Size(min = 1, max = 500) @PlainText String description,
        @Nullable Instant deliveredAt) {}
