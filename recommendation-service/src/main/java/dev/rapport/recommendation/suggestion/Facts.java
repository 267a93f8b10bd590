package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Evidence as statements put it together: objects of sku, name, orderId, contribution and, where it is known, baskets. */
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
                UUID.fromString(fact.getString("orderId")),
                fact.getInteger("baskets"),
                fact.getDouble("contribution"));
    }
}
