package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence as statements put it together: objects of contribution and, where they are known, kind, sku, name, orderId, interestId and baskets. */
public final class Facts {
    private Facts() {}

    /**
     * In the order in which the statement has it.
     *
     * @param kind of those that do not say their own
     */
    public static List<Evidence> of(Evidence.Kind kind, JsonArray facts) {
        return facts.stream()
                .map(JsonObject.class::cast)
                .map(fact -> fact(kind, fact))
                .toList();
    }

    private static Evidence fact(Evidence.Kind kind, JsonObject fact) {
        return new Evidence(
                Evidence.Kind.valueOf(fact.getString("kind", kind.name())),
                fact.getString("sku"),
                fact.getString("name"),
                uuid(fact.getString("orderId")),
                null,
                uuid(fact.getString("interestId")),
                fact.getInteger("baskets"),
                fact.getDouble("contribution"));
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
