package dev.rapport.interaction.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The item that something is about.
 *
 * @param rating how she likes it, from 1 to 5; absent where she does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemMention(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @DecimalMin("1") @DecimalMax("5") @Nullable Double rating) {}
