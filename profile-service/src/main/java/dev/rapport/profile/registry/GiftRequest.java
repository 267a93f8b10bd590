package dev.rapport.profile.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift.
 *
 * @param buyerId who gives; absent for a customer who is signed in and gives herself
 * @param link where the registry opens by its link alone
 */
public record GiftRequest(
        @Min(1) @Max(1_000) int quantity,
        @Nullable UUID buyerId,
        @Size(max = 64) @Nullable String link) {}
