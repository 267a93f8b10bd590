package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Json;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the product of customers and orders, as a shop would. */
public final class Shop {
    private Shop() {}

    static String customer(String name, String type, String value) {
        var answer = RunningStack.as("ops1")
                .post(
                        RunningStack.url(Port.PROFILE) + "/v1/customers",
                        Map.of("givenName", name, "identifiers", List.of(Map.of("type", type, "value", value))),
                        "shop-" + type + "-" + value);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("id").asText();
    }

    /** A customer who can sign in as the demo user; the same one for every story. */
    public static String signedIn(String user) {
        return customer(user, "keycloak_sub", subject(user));
    }

    /** Answers its number. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    static String order(String customer, String category, String... skus) {
        var number = UUID.randomUUID().toString();
        var lines = java.util.Arrays.stream(skus)
                .map(sku -> Map.of(
                        "sku", sku, "name", "Item " + sku, "category", category, "quantity", 2, "unitPrice", 1.25))
                .toList();
        var order = Map.of(
                "source", "shop",
                "number", number,
                "customerId", customer,
                "channel", "WEB",
                "currency", "EUR",
                "orderedAt", "2026-03-01T10:00:00Z",
                "lines", lines);
        var answer = RunningStack.as("ops1").post(RunningStack.url(Port.INTERACTION) + "/v1/orders", order, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return number;
    }

    /** Says of a customer what belongs to her, and answers the part's id. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    static String tell(String user, String customer, String collection, Map<String, ?> part) {
        var answer = RunningStack.as(user).post(parts(customer, collection), part, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().get("id").asText();
    }

    /** As she told an agent, who wrote it down. */
    static void decide(String customer, String purpose, String decision) {
        var choice = Map.of("purpose", purpose, "decision", decision, "notice", Map.of("language", "en", "version", 1));
        var request = Map.of("decisions", List.of(choice), "evidence", Map.of("kind", "PAPER"));
        var answer = RunningStack.as("agent1").post(parts(customer, "consents"), request, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    static String parts(String customer, String collection) {
        return RunningStack.url(Port.PROFILE) + "/v1/customers/" + customer + "/" + collection;
    }

    static String fresh(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private static String subject(String user) {
        try {
            var claims = RunningStack.tokens().of(user).split("\\.")[1];
            return Json.MAPPER
                    .readTree(Base64.getUrlDecoder().decode(claims))
                    .get("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
