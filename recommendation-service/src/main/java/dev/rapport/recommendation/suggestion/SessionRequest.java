package dev.rapport.recommendation.suggestion;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody whom nobody knows looked at, or put into her basket.
 *
 * @param items the latest first
 * @param first how many suggestions at most
 */
public record SessionRequest(
        @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 64) @PlainText String> items,
        @Min(1) @Max(50) int first) {}
