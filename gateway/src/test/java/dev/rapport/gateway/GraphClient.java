package dev.rapport.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends queries as a front end would. */
public final class GraphClient {
    private GraphClient() {}

    public static ValidatableResponse file(String token, String name, Map<String, Object> variables) {
        try (var in = GraphClient.class.getResourceAsStream("/queries/" + name + ".graphql")) {
            return query(token, new String(in.readAllBytes(), StandardCharsets.UTF_8), variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ValidatableResponse query(String token, String query, Map<String, Object> variables) {
        var body = new JsonObject().put("query", query).put("variables", new JsonObject(variables));
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body.encode())
                .post("/graphql")
                .then();
    }
}
