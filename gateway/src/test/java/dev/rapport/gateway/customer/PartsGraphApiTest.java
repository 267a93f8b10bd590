package dev.rapport.gateway.customer;

import static dev.rapport.gateway.Fakes.ANNA;
import static dev.rapport.gateway.Fakes.BRUNO;
import static dev.rapport.gateway.GraphClient.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.gateway.Fakes;
import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartsGraphApiTest {
    private static final String HOME = "01890000-0000-7000-8000-00000000000a";
    private static final String ROLLUP = """
            {"name": "%s", "counted": 2, "withheld": 0, "later": true, "metrics": {
              "orders": [{"currency": "EUR", "orders": 3, "net": 12.5, "later": true}],
              "interactions": {"total": 4, "openProblems": 1},
              "productLines": [{"name": "Tea", "openProblems": 1, "orders": [{"currency": "EUR", "orders": 3, "value": 12.5}]}]}}""";

    @BeforeEach
    void allWell() {
        Fakes.allWell();
    }

    @Test
    void partsComeWithTheProfileInOneCall() {
        answer("""
                "contactPoints": [{"id": "p", "method": "EMAIL", "value": "a@example.org", "purposes": ["HOME"],
                    "primary": true, "verified": false}],
                "addresses": [{"id": "a", "line1": "1 Tea Lane", "locality": "London", "country": "GB", "purposes": [],
                    "primary": false, "validTo": "2026-03-01"}],
                "employments": []""");

        ask("contactPoints { method value purposes verified } addresses { locality validTo } employments { role } profile { givenName }")
                .body("errors", nullValue())
                .body("data.customer.contactPoints[0].value", equalTo("a@example.org"))
                .body("data.customer.contactPoints[0].purposes", contains("HOME"))
                .body("data.customer.addresses[0].validTo", equalTo("2026-03-01"))
                .body("data.customer.employments", hasSize(0))
                .body("data.customer.profile.givenName", equalTo("Anna"));
        assertThat(Fakes.PROFILE.requests()).hasSize(1);
        assertThat(Fakes.INTERACTION.requests()).isEmpty();
    }

    @Test
    void everyPartIsAFieldOfTheCustomer() {
        answer("""
                "contactPreferences": [{"id": "p", "context": "news", "methods": ["APP"], "never": ["SMS"]}],
                "contactResolutions": [
                    {"context": "any", "decidedBy": "STANDARD_OF_CONTEXT", "attempts": []},
                    {"context": "news", "method": "APP", "decidedBy": "SAID_OF_CONTEXT", "preferenceId": "p",
                     "attempts": [{"method": "APP", "outcome": "CHOSEN"}]}],
                "channels": [{"kind": "purchase", "stated": "STORE", "observed": "WEB", "share": 0.75, "disagrees": true}],
                "shippingPreferences": [{"id": "s", "speed": "PICKUP", "days": ["MONDAY"]}],
                "interests": [{"id": "i", "topic": "Tea", "weight": 0.8, "strength": 0.4, "source": "OBSERVED"}],
                "accountTeam": [{"staffId": "agent1", "name": "Ada", "role": "REPRESENTATIVE"}],
                "valueExchange": [{"id": "v", "attribute": "tea-strength", "value": {"strength": 3}, "saidBy": "CUSTOMER",
                    "confidence": 1.0, "takenAt": "2026-01-01T00:00:00Z", "purpose": "service", "reason": "r", "promised": "b",
                    "uses": 0, "owed": true}],
                "giftRegistries": [{"id": "g", "title": "Wedding", "ownerName": "Anna", "privacy": "PUBLIC",
                    "items": [{"id": "x", "sku": "POT", "name": "Pot", "wanted": 2}]}],
                "fieldHistory": [{"field": "givenName", "value": "Anne", "saidBy": "STAFF", "actor": "a", "stands": true,
                    "at": "2026-01-01T00:00:00Z"}]""");

        ask("""
                        contactPreferences { context methods never } contactResolutions(context: "news") { method attempts { outcome } }
                        channels { kind disagrees } shippingPreferences { speed days } interests { topic strength }
                        accountTeam { name role } valueExchange { attribute value owed }
                        giftRegistries { title items { sku wanted bought } } fieldHistory(field: "givenName", first: 3) { value saidBy }""")
                .body("errors", nullValue())
                .body("data.customer.contactPreferences[0].never", contains("SMS"))
                .body("data.customer.contactResolutions.method", contains("APP"))
                .body("data.customer.contactResolutions[0].attempts[0].outcome", equalTo("CHOSEN"))
                .body("data.customer.channels[0].disagrees", equalTo(true))
                .body("data.customer.shippingPreferences[0].days", contains("MONDAY"))
                .body("data.customer.interests[0].strength", equalTo(0.4f))
                .body("data.customer.accountTeam[0].role", equalTo("REPRESENTATIVE"))
                .body("data.customer.valueExchange[0].value", equalTo("{\"strength\":3}"))
                .body("data.customer.giftRegistries[0].items[0].bought", nullValue())
                .body("data.customer.fieldHistory[0].value", equalTo("Anne"));
        assertThat(Fakes.PROFILE.requests()).hasSize(1);
        assertThat(Fakes.PROFILE.requests().getFirst().body())
                .contains("CONTACT_RESOLUTIONS", "\"fieldHistory\":{\"field\":\"givenName\",\"limit\":3}");
    }

    @Test
    void historyHasOneWindowAndGoodArguments() {
        answer("\"households\": []");

        ask("fieldHistory(first: 0) { value } households { role }")
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"))
                .body("data.customer.households", hasSize(0));
        ask("a: fieldHistory(first: 1) { value } b: fieldHistory(first: 2) { value }")
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"));
    }

    @Test
    void registryIsVisitedByItsLink() {
        var query = "{ giftRegistry(id: \"" + HOME + "\", link: \"abc\") { title items { open } } }";
        Fakes.PROFILE.behave(request -> Answer.ok("""
                {"id": "g", "title": "Wedding", "ownerName": "Anna", "privacy": "LINK",
                 "items": [{"id": "x", "sku": "POT", "name": "Pot", "wanted": 2, "bought": 1, "open": 1}]}"""));
        query(Tokens.customer("c"), query, Map.of())
                .body("errors", nullValue())
                .body("data.giftRegistry.items[0].open", equalTo(1));
        assertThat(Fakes.PROFILE.requests().getFirst().uri()).isEqualTo("/v1/gift-registries/" + HOME + "?link=abc");

        Fakes.PROFILE.behave(request -> new Answer(404, "{}"));
        query(Tokens.customer("c"), query, Map.of())
                .body("data.giftRegistry", nullValue())
                .body("errors[0].extensions.code", equalTo("REGISTRY_UNKNOWN"));
    }

    @Test
    void householdAddsUpWithOneCallAndTellsWhomItLeavesOut() {
        answer("""
                "households": [{"membership": {"role": "HEAD", "movedIn": "2020-01-01"}, "household": {"id": "%s",
                    "name": "Archer", "hidden": 1, "members": [{"customerId": "%s", "role": "HEAD"},
                    {"customerId": "%s", "role": "CHILD", "movedOut": "2026-01-01"}]}}]""".formatted(HOME, ANNA, BRUNO));
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":[" + ROLLUP.formatted(HOME) + "]}"));

        ask("""
                        households { role household { name hidden members { customerId movedOut } rollup { counted withheld metrics {
                          orders { currency orders net } interactions { total openProblems }
                          productLines { name openProblems orders { value } } } } } }""")
                .body("errors", nullValue())
                .body("data.customer.households[0].role", equalTo("HEAD"))
                .body("data.customer.households[0].household.members.customerId", contains(ANNA, BRUNO))
                .body("data.customer.households[0].household.rollup.counted", equalTo(2))
                .body("data.customer.households[0].household.rollup.withheld", equalTo(1))
                .body("data.customer.households[0].household.rollup.metrics.orders[0].net", equalTo(12.5f))
                .body("data.customer.households[0].household.rollup.metrics.productLines[0].name", equalTo("Tea"));
        assertThat(Fakes.INTERACTION.requests()).hasSize(1);
        assertThat(Fakes.INTERACTION.requests().getFirst().body())
                .contains("\"customerId\":\"" + BRUNO + "\",\"to\":\"2026-01-01\"");
    }

    @Test
    void organizationThatIsTooLargeHasNoSum() {
        var tree = """
                "organization": {"units": [{"customerId": "%s", "parentId": "%s", "name": "Low"}], "buyers": [], "hidden": 0,
                    "complete": %s}""";
        answer(tree.formatted(BRUNO, ANNA, true));
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":[" + ROLLUP.formatted(ANNA) + "]}"));
        ask("organization { units { name } rollup { counted } }")
                .body("errors", nullValue())
                .body("data.customer.organization.units.name", contains("Low"))
                .body("data.customer.organization.rollup.counted", equalTo(2));

        answer(tree.formatted(BRUNO, ANNA, false));
        ask("organization { units { name } rollup { counted } }")
                .body("data.customer.organization.rollup", nullValue())
                .body("errors[0].extensions.code", equalTo("ROLLUP_TOO_LARGE"));
    }

    @Test
    void withheldPartIsNullWithItsReasonAndAPersonHasNoOrganization() {
        answer("\"households\": []");

        ask("organization { hidden } households { role }")
                .body("errors", nullValue())
                .body("data.customer.organization", nullValue());
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + Fakes.withheldProfile(ANNA) + "]}"));
        ask("households { role household { rollup { counted } } }")
                .body("data.customer.households", nullValue())
                .body("errors[0].extensions.code", equalTo("ACCESS_DENIED"))
                .body("errors[0].extensions.reason", equalTo("NO_CONSENT"));
    }

    @Test
    void serviceThatFailsCostsTheSumOnly() {
        answer("""
                "households": [{"membership": {"role": "HEAD"}, "household": {"id": "%s", "name": "Archer", "hidden": 0,
                    "members": []}}]""".formatted(HOME));
        Fakes.INTERACTION.behave(request -> new Answer(500, "{}"));

        ask("households { household { name rollup { counted } } }")
                .body("data.customer.households[0].household.name", equalTo("Archer"))
                .body("data.customer.households[0].household.rollup", nullValue())
                .body("errors.extensions.code", contains("UPSTREAM_UNAVAILABLE"));
    }

    private static void answer(String parts) {
        var profile = Fakes.profile(ANNA, "Anna");
        var record = profile.substring(0, profile.length() - 1) + "," + parts + "}";
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + record + "]}"));
    }

    private static ValidatableResponse ask(String selection) {
        return query(Tokens.agent(), "query($id: ID!) { customer(id: $id) { " + selection + " } }", Map.of("id", ANNA))
                .statusCode(200);
    }
}
