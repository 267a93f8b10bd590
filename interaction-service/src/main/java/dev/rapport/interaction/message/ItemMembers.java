package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.interaction.event.ItemMention;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The item that a message is about; it stands in {@code properties}, and what cannot be one is as if it were not there. */
final class ItemMembers {
    private static final int LONGEST_SKU = 64;
    private static final double WORST = 1;
    private static final double BEST = 5;

    private ItemMembers() {}

    static @Nullable ItemMention item(JsonNode properties) {
        return sku(properties.path("sku"))
                .or(() -> sku(properties.path("product_id")))
                .map(sku -> new ItemMention(sku, rating(properties.path("rating"))))
                .orElse(null);
    }

    /** Some sources have numbers for names. */
    private static Optional<String> sku(JsonNode value) {
        return value.isIntegralNumber()
                ? Optional.of(value.asText()).filter(number -> number.length() <= LONGEST_SKU)
                : Optional.ofNullable(Message.remark(value, LONGEST_SKU));
    }

    private static @Nullable Double rating(JsonNode value) {
        var rating = value.isNumber() ? value.asDouble() : Double.NaN;
        return rating >= WORST && rating <= BEST ? rating : null;
    }
}
