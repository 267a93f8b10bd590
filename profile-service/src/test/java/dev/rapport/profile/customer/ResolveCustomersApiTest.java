package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResolveCustomersApiTest {

    @Test
    void writersLearnWhichCustomersExistAndNothingElse() {
        var email = fresh("anna");
        var id = created(email);

        as(Tokens.ops())
                .queryParam("id", id, UUID.randomUUID().toString())
                .get("/v1/customer-ids")
                .then()
                .statusCode(200)
                .body("ids", contains(id))
                .body("size()", equalTo(1));
        as(Tokens.ops())
                .queryParam("type", "email")
                .queryParam("value", email)
                .get("/v1/customer-ids")
                .then()
                .statusCode(200)
                .body("ids", contains(id));
        as(Tokens.ops())
                .queryParam("type", "email")
                .queryParam("value", fresh("nobody"))
                .get("/v1/customer-ids")
                .then()
                .body("ids", empty());
    }

    @Test
    void badQuestionsHaveCodes() {
        for (var query : new String[] {"", "?id=1", "?type=email"}) {
            as(Tokens.ops())
                    .get("/v1/customer-ids" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_VALUE"));
        }
        as(Tokens.customer("c")).get("/v1/customer-ids?id=1").then().statusCode(403);
        as(Tokens.partner()).get("/v1/customer-ids?id=1").then().statusCode(403);
        given().get("/v1/customer-ids?id=1").then().statusCode(401);
    }
}
