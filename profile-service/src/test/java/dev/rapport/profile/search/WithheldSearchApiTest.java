package dev.rapport.profile.search;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithheldSearchApiTest {

    @Test
    void nobodyIsFoundByWhatIsWithheld() {
        var mail = fresh("withheld");
        var id = created(mail);
        var point = fresh("point");
        PartClient.of(id, "contact-points").added("{\"method\": \"EMAIL\", \"value\": \"" + point + "\"}");

        for (var text : new String[] {mail, point}) {
            as(Tokens.agent())
                    .queryParam("q", text)
                    .get("/v1/customer-matches")
                    .then()
                    .body("items.id", contains(id));
            as(Tokens.agent())
                    .header("Purpose", "marketing")
                    .queryParam("q", text)
                    .get("/v1/customer-matches")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        as(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"))
                .queryParam("type", "email")
                .queryParam("value", mail)
                .get("/v1/customers")
                .then()
                .body("items", empty());
    }

    @Test
    void whoIsRestrictedIsNotFoundAndHidesNobodyElse() {
        var restricted = fresh("restricted");
        var id = created(restricted);
        as(Tokens.of("officer", "privacy-officer"))
                .body("""
                        {"evidence": {"kind": "PAPER"}, "decisions": [{"purpose": "*", "decision": "RESTRICTED"}]}""")
                .post("/v1/customers/" + id + "/consents")
                .then()
                .statusCode(200);
        var other = fresh("other");
        var found = created(other);

        search(restricted).body("items", empty());
        search(other).body("items.id", contains(found));
    }

    private static ValidatableResponse search(String text) {
        return as(Tokens.agent())
                .queryParam("q", text)
                .get("/v1/customer-matches")
                .then()
                .statusCode(200);
    }
}
