package dev.rapport.recommendation;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Recorded orders as interaction-service publishes them. */
public final class Purchases {
    public static final String TYPE = "rapport.interaction.order.recorded.v1";

    private static final Instant YESTERDAY = Instant.now().minus(1, ChronoUnit.DAYS);

    private Purchases() {}

    public static RequestSpecification as(String token) {
        return given().basePath(Tokens.door(token)).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Returns the order's id. */
    @CanIgnoreReturnValue
    public static String bought(String customer, String category, String... skus) {
        try (var events = new CloudEvents("interaction-service")) {
            var order = UUID.randomUUID().toString();
            events.send("rapport.interaction", order, TYPE, customer, order(order, customer, category, skus));
            return order;
        }
    }

    public static String order(String order, String customer, String category, String... skus) {
        var lines = Arrays.stream(skus)
                .map(sku -> "{\"sku\":\"" + sku + "\",\"name\":\"Item " + sku + "\",\"category\":\"" + category
                        + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));
        return "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"kind\":\"ORDER\",\"orderedAt\":\""
                + YESTERDAY + "\",\"lines\":[" + lines + "]}";
    }

    public static String offers(String customer) {
        return "{\"ids\":[\"" + customer + "\"],\"recommendations\":5,\"buyAgain\":5,\"notifications\":5}";
    }
}
