package dev.rapport.profile.customer;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Customers as a caller would create them. */
public final class CustomerFixtures {
    private CustomerFixtures() {}

    public static RequestSpecification as(String token) {
        return given().basePath(Tokens.door(token)).auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static String anna(String email) {
        return """
                {"givenName": "Anna", "familyName": "Archer", "language": "en-GB", "country": "GB",
                 "identifiers": [{"type": "email", "value": "%s"}]}""".formatted(email);
    }

    public static String fresh(String name) {
        return name + "." + UUID.randomUUID() + "@example.org";
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public static String created(String email) {
        return as(Tokens.agent())
                .body(anna(email))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String organization(String name) {
        return as(Tokens.agent())
                .body("""
                        {"kind": "ORGANIZATION", "organizationName": "%s",
                         "identifiers": [{"type": "user_id", "value": "%s"}]}""".formatted(name, UUID.randomUUID()))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A customer who signs in as the subject. */
    public static String signedIn(String subject) {
        var body = """
                {"givenName": "Clara", "identifiers": [{"type": "keycloak_sub", "value": "%s"}]}""".formatted(subject);
        return as(Tokens.agent())
                .body(body)
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
