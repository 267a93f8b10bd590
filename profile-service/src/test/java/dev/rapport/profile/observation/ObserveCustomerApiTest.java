package dev.rapport.profile.observation;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.ReadContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObserveCustomerApiTest {
    private final CloudEvents events = new CloudEvents("interaction");
    private final String user = UUID.randomUUID().toString();
    private final String visitor = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void whoIsNamedBecomesACustomerAndIsFoundByEachOfHerNames() {
        observe(
                identifiers("user_id", user, "anonymous_id", visitor),
                "\"firstName\":\"Ada\",\"birthday\":\"1815-13-13\"");
        var ada = holder("user_id", user);

        assertThat(holder("anonymous_id", visitor)).isEqualTo(ada);
        as(Tokens.agent()).get("/v1/customers/" + ada).then().statusCode(200).body("givenName", equalTo("Ada"));
        EventContract.emitted("rapport.profile", ada, "rapport.profile.identifiers.linked.v1", "identifiers-linked.v1");
    }

    @Test
    void whatIsLearnedLaterIsAddedAndNamesOfOthersStayTheirs() {
        observe(identifiers("user_id", user), "\"firstName\":\"Ada\"");
        observe(identifiers("user_id", "other-" + user, "anonymous_id", visitor), "");
        observe(identifiers("user_id", user, "anonymous_id", visitor), "\"lastName\":\"King\"");
        var ada = holder("user_id", user);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.agent())
                        .get("/v1/customers/" + ada)
                        .then()
                        .body("givenName", equalTo("Ada"))
                        .body("familyName", equalTo("King")));
        assertThat(holder("anonymous_id", visitor)).isEqualTo(holder("user_id", "other-" + user));
    }

    @Test
    void namesSayWhenTheyWereLastTold() {
        observe(identifiers("user_id", user, "anonymous_id", visitor), "");
        var ada = holder("anonymous_id", visitor);
        observe(identifiers("user_id", user), "");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lastSeen(ada, "user_id")).isGreaterThan(lastSeen(ada, "anonymous_id")));
    }

    private static String lastSeen(String customer, String type) {
        return as(Tokens.agent())
                .get("/v1/customers/" + customer)
                .path("identifiers.find { it.type == '" + type + "' }.lastSeen");
    }

    @Test
    void whoSignsInAtABrowserOfSomebodyElseIsNotHer() {
        observe(identifiers("user_id", user, "anonymous_id", visitor), "\"firstName\":\"Ada\"");
        observe(identifiers("user_id", "second-" + user, "anonymous_id", visitor), "\"firstName\":\"Bea\"");

        assertThat(holder("user_id", "second-" + user)).isNotEqualTo(holder("user_id", user));
        as(Tokens.agent())
                .get("/v1/customers/" + holder("user_id", user))
                .then()
                .body("givenName", equalTo("Ada"));
    }

    @Test
    void mailAddressThatSomebodyClaimsOpensNoOtherCustomer() {
        var mail = user + "@example.org";
        observe(identifiers("user_id", user), "\"email\":\"" + mail + "\"");
        observe(identifiers("user_id", "claims-" + user), "\"email\":\"" + mail + "\"");

        assertThat(holder("user_id", "claims-" + user)).isNotEqualTo(holder("email", mail));
        assertThat(holder("user_id", user)).isEqualTo(holder("email", mail));
    }

    @Test
    void visitorWhomNobodyKnowsStaysNobodyAndTheNextIsApplied() {
        observe(identifiers("anonymous_id", visitor), "\"firstName\":\"Ada\"");
        observe(identifiers("user_id", user), "");

        holder("user_id", user);
        assertThat(found("anonymous_id", visitor)).isEmpty();
    }

    @Test
    void whatIsReadOfTheEventIsPublished() {
        ReadContract.event("identity-observed.v1", Observed.class);
    }

    private void observe(String identifiers, String traits) {
        var data =
                "{\"kind\":\"identify\",\"source\":\"web-shop\",\"observedAt\":\"2026-01-02T10:00:00Z\",\"identifiers\":["
                        + identifiers + "],\"traits\":{" + traits + "}}";
        EventContract.assertValid("identity-observed.v1", data);
        events.send("rapport.interaction", UUID.randomUUID().toString(), Observed.TYPE, user, data);
    }

    private static String identifiers(String... typesAndValues) {
        var text = new StringBuilder();
        for (var each = 0; each < typesAndValues.length; each += 2) {
            text.append(each == 0 ? "" : ",")
                    .append("{\"type\":\"" + typesAndValues[each] + "\",\"value\":\"" + typesAndValues[each + 1]
                            + "\"}");
        }
        return text.toString();
    }

    private String holder(String type, String value) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> found(type, value), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> found(String type, String value) {
        return as(Tokens.agent())
                .queryParam("type", type)
                .queryParam("value", value)
                .get("/v1/customer-ids")
                .then()
                .extract()
                .jsonPath()
                .<String>getList("ids")
                .stream()
                .findFirst();
    }
}
