package dev.rapport.profile.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of something that a customer would like to be given.
 *
 * @param registryId the list that it stands on
 * @param wanted how many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record GiftItemFields(
        @NotNull UUID registryId,
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @NotNull @Size(min = 1, max = 255) @PlainText String name,
        @Min(1) @Max(1_000) int wanted,
        @Size(min = 1, max = 500) @PlainText @Nullable String note) {}
