package dev.rapport.profile.consent;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Decides for one customer of its own, as herself or as somebody else. */
public record ConsentClient(String customer, String token) {

    public static ConsentClient ofNewCustomer() {
        return ofNewCustomer("sub-" + UUID.randomUUID());
    }

    /** Who signs in as this subject. */
    public static ConsentClient ofNewCustomer(String subject) {
        var id = request(Tokens.agent())
                .header("Idempotency-Key", subject)
                .body("""
                        {"givenName": "Anna", "identifiers": [{"type": "keycloak_sub", "value": "%s"}]}""".formatted(subject))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new ConsentClient(id, Tokens.customer(subject));
    }

    ConsentClient by(String otherToken) {
        return new ConsentClient(customer, otherToken);
    }

    /** One decision with the notice that is valid, without evidence. */
    public ValidatableResponse decide(String purpose, String decision) {
        return post("""
                {"decisions": [{"purpose": "%s", "decision": "%s", "notice": {"language": "en", "version": 1}}]}""".formatted(purpose, decision));
    }

    ValidatableResponse post(String body) {
        return request(token)
                .body(body)
                .post("/v1/customers/" + customer + "/consents")
                .then();
    }

    ValidatableResponse state() {
        return request(token).get("/v1/customers/" + customer + "/consents").then();
    }

    public ValidatableResponse history() {
        return request(token)
                .get("/v1/customers/" + customer + "/consent-entries")
                .then();
    }

    /** What a caller sees of her under a purpose. */
    ValidatableResponse seenUnder(String purpose) {
        return request(token)
                .header("Purpose", purpose)
                .get("/v1/customers/" + customer)
                .then();
    }

    String addEmail(String address) {
        return request(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"method\": \"EMAIL\", \"value\": \"" + address + "\", \"purposes\": []}")
                .post("/v1/customers/" + customer + "/contact-points")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static RequestSpecification request(String token) {
        return given().basePath(Tokens.door(token)).auth().oauth2(token).contentType("application/json");
    }
}
