package dev.rapport.profile.dossier;

import static dev.rapport.profile.customer.CustomerFixtures.as;

import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;

/** Says of one kind of a customer's parts what a caller would say, as an agent unless somebody else is named. */
@com.google.errorprone.annotations.CanIgnoreReturnValue
public record PartClient(String customer, String collection, String token) {

    public static PartClient of(String customer, String collection) {
        return new PartClient(customer, collection, Tokens.agent());
    }

    public PartClient by(String other) {
        return new PartClient(customer, collection, other);
    }

    public String path() {
        return "/v1/customers/" + customer + "/" + collection;
    }

    public ValidatableResponse add(String body) {
        return as(token).body(body).post(path()).then();
    }

    public String added(String body) {
        return add(body).statusCode(201).extract().path("id");
    }

    public ValidatableResponse all() {
        return as(token).get(path()).then();
    }

    public ValidatableResponse one(String id) {
        return as(token).get(path() + "/" + id).then();
    }

    public ValidatableResponse change(String id, long version, String patch) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(path() + "/" + id)
                .then();
    }

    public ValidatableResponse remove(String id, long version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .delete(path() + "/" + id)
                .then();
    }
}
