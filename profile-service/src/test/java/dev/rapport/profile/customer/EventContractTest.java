package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventContractTest {

    @Test
    void customerIsEmittedAsPublished() {
        for (var id :
                new String[] {created(fresh("anna")), signedIn(UUID.randomUUID().toString())}) {
            EventContract.emitted("rapport.profile", id, CustomerCreated.TYPE, "customer-created.v1");
        }
    }

    @Test
    void changeIsEmittedAsPublished() {
        var id = created(fresh("anna"));
        as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"givenName\":\"Anne\"}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);

        EventContract.emitted("rapport.profile", id, CustomerChanged.TYPE, "customer-changed.v1");
    }

    @Test
    void decisionIsEmittedAsPublished() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("marketing", "GRANTED").statusCode(200);

        EventContract.emitted(
                "rapport.profile", anna.customer(), "rapport.profile.consent.decided.v1", "consent-decided.v1");
    }
}
