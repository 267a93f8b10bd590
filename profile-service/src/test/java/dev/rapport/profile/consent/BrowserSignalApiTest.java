package dev.rapport.profile.consent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrowserSignalApiTest {

    @Test
    void signalOfHerBrowserIsAnObjectionToSharing() {
        var anna = ConsentClient.ofNewCustomer();

        visit(anna.token(), "1");

        anna.history()
                .body("items.decision", contains("OBJECTED"))
                .body("items[0].purpose", equalTo("partner"))
                .body("items[0].saidBy", equalTo("CUSTOMER"))
                .body("items[0].evidence.kind", equalTo("BROWSER_SIGNAL"));
        anna.state()
                .body("purposes.find { it.purpose == 'partner.a' }.reason", equalTo("OBJECTED"))
                .body("purposes.find { it.purpose == 'marketing' }.reason", equalTo("NO_CONSENT"));
    }

    @Test
    void signalIsHeardOnceAndGivesWayToWhatSheThenGrants() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("partner", "GRANTED").statusCode(200);

        visit(anna.token(), "1");
        visit(anna.token(), "1");
        anna.decide("partner.a", "GRANTED").statusCode(200);
        anna.decide("partner", "GRANTED").statusCode(200);
        visit(anna.token(), "1");

        anna.history().body("items.decision", contains("GRANTED", "OBJECTED", "GRANTED", "GRANTED"));
        anna.state().body("purposes.find { it.purpose == 'partner.a' }.permitted", equalTo(true));
    }

    @Test
    void nobodyElseIsHeardAndNoOtherValueMeansAnything() {
        var anna = ConsentClient.ofNewCustomer();

        visit(anna.token(), "0");
        visit(Tokens.agent(), "1");
        visit(Tokens.customer(UUID.randomUUID().toString()), "1");

        anna.history().body("items", empty());
    }

    @Test
    void nobodyCanClaimWhatABrowserSaid() {
        var anna = ConsentClient.ofNewCustomer();

        anna.by(Tokens.agent())
                .post(
                        "{\"decisions\": [{\"purpose\": \"partner\", \"decision\": \"OBJECTED\"}], \"evidence\": {\"kind\": \"BROWSER_SIGNAL\"}}")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        anna.history().body("items", hasSize(0));
    }

    private static void visit(String token, String signal) {
        var unused = ConsentClient.request(token).header("Sec-GPC", signal).get("/v1/customers/me");
    }
}
