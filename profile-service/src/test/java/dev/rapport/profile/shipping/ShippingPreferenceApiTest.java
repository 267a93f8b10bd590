package dev.rapport.profile.shipping;

import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShippingPreferenceApiTest {
    private PartClient anna;

    @BeforeEach
    void anna() {
        anna = PartClient.of(created(fresh("anna")), "shipping-preferences");
    }

    @Test
    void oneHoldsInGeneralAndOneForEachAddress() {
        var address = PartClient.of(anna.customer(), "addresses")
                .added("{\"line1\": \"1\", \"locality\": \"Suva\", \"country\": \"FJ\"}");
        var general = anna.added("""
                {"speed": "STANDARD", "carrier": "Parcel Post", "days": ["FRIDAY", "MONDAY", "FRIDAY"],
                 "instructions": "With the neighbour"}""");
        anna.added("{\"speed\": \"EXPRESS\", \"addressId\": \"" + address + "\"}");

        anna.one(general).body("days", contains("MONDAY", "FRIDAY"));
        anna.add("{\"speed\": \"PICKUP\"}").statusCode(409).body("code", equalTo("SHIPPING_PREFERENCE_KNOWN"));
        anna.change(general, 0, "{\"speed\": \"PICKUP\", \"carrier\": null}")
                .statusCode(200)
                .body("speed", equalTo("PICKUP"));
        anna.change(general, 0, "{}").statusCode(412);
        anna.remove(general, 1).statusCode(204);
        anna.one(general).statusCode(404);
        anna.all().body("", hasSize(1));
    }

    @Test
    void addressMustBeHers() {
        var foreign = PartClient.of(created(fresh("bruno")), "addresses")
                .added("{\"line1\": \"1\", \"locality\": \"Suva\", \"country\": \"FJ\"}");

        anna.add("{\"speed\": \"EXPRESS\", \"addressId\": \"" + foreign + "\"}")
                .statusCode(422)
                .body("code", equalTo("ADDRESS_UNKNOWN"));
        anna.add("{\"speed\": \"TELEPORT\"}").statusCode(400);
        anna.add("{\"speed\": \"EXPRESS\", \"days\": [\"SOMEDAY\"]}").statusCode(400);
        anna.add("{\"speed\": \"EXPRESS\", \"days\": [null]}").statusCode(400);
        anna.all().body("", empty());
        anna.by(Tokens.customer("stranger")).all().statusCode(403);
        anna.by(Tokens.partner()).all().statusCode(404);
    }
}
