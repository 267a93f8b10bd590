package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence as statements put it together: objects of sku, name, contribution and, where they are known, orderId and baskets. */
public final class Facts {
    private Facts() {}

    /** In the order in which the statement has it. */
    public static List<Evidence> of(Evidence.Kind kind, JsonArray facts) {
        return facts.stream()
                .map(JsonObject.class::cast)
                .map(fact -> fact(kind, fact))
                .toList();
    }

    private static Evidence fact(Evidence.Kind kind, JsonObject fact) {
        return new Evidence(
                kind,
                fact.getString("sku"),
                fact.getString("name"),
                order(fact.getString("orderId")),
                null,
                fact.getInteger("baskets"),
                fact.getDouble("contribution"));
    }

    private static @Nullable UUID order(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
