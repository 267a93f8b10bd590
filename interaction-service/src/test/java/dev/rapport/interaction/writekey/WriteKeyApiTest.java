package dev.rapport.interaction.writekey;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WriteKeyApiTest {

    @Test
    void keyIsShownOnceAndGoodUntilItIsRevoked() {
        var given = as(Tokens.ops())
                .body("{\"source\":\"app\",\"purposes\":[\"service\",\"service\"]}")
                .post("/v1/write-keys")
                .then()
                .statusCode(201)
                .body("about.userIdType", equalTo("user_id"));
        var key = given.extract().<String>path("writeKey");
        var id = given.extract().<String>path("about.id");
        batch(key, track(fresh(), fresh(), "a")).statusCode(200);

        as(Tokens.ops())
                .get("/v1/write-keys")
                .then()
                .statusCode(200)
                .body("id", hasItem(id))
                .body(not(containsString(key)));
        as(Tokens.ops()).delete("/v1/write-keys/" + id).then().statusCode(204);

        batch(key, track(fresh(), fresh(), "a")).statusCode(401);
    }

    @Test
    void purposeMustBeRegistered() {
        as(Tokens.ops())
                .body("{\"source\":\"app\",\"purposes\":[\"curiosity\"]}")
                .post("/v1/write-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("WRITE_KEY_PURPOSE_UNKNOWN"));
    }

    @Test
    void onlyOperatorsGiveKeys() {
        as(Tokens.agent())
                .body("{\"source\":\"app\",\"purposes\":[\"service\"]}")
                .post("/v1/write-keys")
                .then()
                .statusCode(403);
        as(Tokens.agent()).get("/v1/write-keys").then().statusCode(403);
    }
}
