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
            {"name": "%s", "counted": 2, "withheld": 0, "openProblems": 1, "later": true,
             "orders": [{"currency": "EUR", "orders": 3, "value": 12.5}],
             "productLines": [{"name": "Tea", "openProblems": 1, "orders": [{"currency": "EUR", "orders": 3, "value": 12.5}]}]}""";

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
    void householdAddsUpWithOneCallAndTellsWhomItLeavesOut() {
        answer("""
                "households": [{"membership": {"role": "HEAD", "movedIn": "2020-01-01"}, "household": {"id": "%s",
                    "name": "Archer", "hidden": 1, "members": [{"customerId": "%s", "role": "HEAD"},
                    {"customerId": "%s", "role": "CHILD", "movedOut": "2026-01-01"}]}}]""".formatted(HOME, ANNA, BRUNO));
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":[" + ROLLUP.formatted(HOME) + "]}"));

        ask("""
                        households { role household { name hidden members { customerId movedOut } rollup { counted withheld openProblems
                          orders { currency orders value } productLines { name openProblems orders { value } } } } }""")
                .body("errors", nullValue())
                .body("data.customer.households[0].role", equalTo("HEAD"))
                .body("data.customer.households[0].household.members.customerId", contains(ANNA, BRUNO))
                .body("data.customer.households[0].household.rollup.counted", equalTo(2))
                .body("data.customer.households[0].household.rollup.withheld", equalTo(1))
                .body("data.customer.households[0].household.rollup.orders[0].value", equalTo(12.5f))
                .body("data.customer.households[0].household.rollup.productLines[0].name", equalTo("Tea"));
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
