package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Households and organizations add up, and nothing of one member is read through another. */
class TogetherIT {
    private static final String HOUSEHOLD = """
            { households { household { hidden rollup { counted withheld metrics { orders { orders net }
              interactions { openProblems } productLines { name orders { value } } } } } } }""";

    @Test
    void moveOutEndsWhatCountsFromThatDayOn() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("home"));
        var bruno = Shop.customer("Bruno", "user_id", Shop.fresh("home"));
        var home = household();
        live(home, anna, "HEAD");
        var membership = live(home, bruno, "PARTNER");
        Shop.order(anna, "tea", Shop.fresh("sku"));
        Shop.order(bruno, "tea", Shop.fresh("sku"), Shop.fresh("sku"));

        var before = rollup("agent1", anna);
        assertThat(before.at("/counted").asInt()).isEqualTo(2);
        assertThat(before.at("/metrics/orders/0/net").decimalValue()).isEqualByComparingTo("7.50");
        assertThat(before.at("/metrics/productLines/0/name").asText()).isEqualTo("tea");

        var path = Shop.parts(bruno, "household-memberships") + "/" + membership;
        assertThat(RunningStack.as("agent1")
                        .patch(path, 0, Map.of("movedOut", "2026-03-01"))
                        .status())
                .isEqualTo(200);
        assertThat(rollup("agent1", anna).at("/metrics/orders/0/net").decimalValue())
                .isEqualByComparingTo("2.50");
    }

    @Test
    void memberCannotReadAnotherThroughTheSum() {
        var own = Shop.signedIn("customer1");
        var bruno = Shop.customer("Bruno", "user_id", Shop.fresh("member"));
        var home = household();
        live(home, own, "HEAD");
        live(home, bruno, "PARTNER");
        Shop.order(bruno, "tea", Shop.fresh("sku"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var households = RunningStack.graph("customer1")
                    .query(
                            "{ me { households { household { id members { customerId } rollup { counted withheld metrics { orders { net } } } } } } }",
                            Map.of())
                    .at("/data/me/households");
            var here = households.findParents("household").stream()
                    .map(living -> living.get("household"))
                    .filter(household -> household.get("id").asText().equals(home))
                    .findFirst()
                    .orElseThrow();
            assertThat(here.at("/members").findValuesAsText("customerId")).containsExactly(own);
            assertThat(here.at("/rollup/counted").asInt()).isEqualTo(1);
            assertThat(here.at("/rollup/withheld").asInt()).isEqualTo(1);
        });
        var foreign = RunningStack.graph("customer1").customer(bruno, HOUSEHOLD);
        assertThat(foreign.at("/data/customer/households").isNull()).isTrue();
    }

    @Test
    void organizationAddsUpItsUnitsAndThoseWhoBuyForThem() {
        var holding = organization("Holding", Map.of());
        var firm = organization("Firm", Map.of("parentId", holding));
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("buyer"));
        var bruno = Shop.customer("Bruno", "user_id", Shop.fresh("clerk"));
        employ(anna, firm, true);
        employ(bruno, firm, false);
        Shop.order(firm, "tea", Shop.fresh("sku"));
        Shop.order(anna, "tea", Shop.fresh("sku"));
        Shop.order(bruno, "tea", Shop.fresh("sku"));

        var organization = RunningStack.graph("agent1")
                .customer(
                        holding,
                        "{ organization { units { name } rollup { counted metrics { orders { orders net } } } } }")
                .at("/data/customer/organization");
        assertThat(organization.at("/units/0/name").asText()).isEqualTo("Firm");
        assertThat(organization.at("/rollup/counted").asInt()).isEqualTo(3);
        assertThat(organization.at("/rollup/metrics/orders/0/net").decimalValue())
                .isEqualByComparingTo("5.00");

        var cycle = RunningStack.as("agent1")
                .patch(RunningStack.url(Port.PROFILE) + "/v1/customers/" + holding, 0, Map.of("parentId", firm));
        assertThat(cycle.body().get("code").asText()).isEqualTo("ORGANIZATION_CYCLE");
    }

    private static JsonNode rollup(String user, String customer) {
        return RunningStack.graph(user)
                .customer(customer, HOUSEHOLD)
                .at("/data/customer/households/0/household/rollup");
    }

    private static String household() {
        var answer = RunningStack.as("agent1")
                .post(RunningStack.url(Port.PROFILE) + "/v1/households", Map.of("name", "Home"), "");
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("id").asText();
    }

    private static String live(String household, String customer, String role) {
        return Shop.tell(
                "agent1",
                customer,
                "household-memberships",
                Map.of("householdId", household, "role", role, "movedIn", "2020-01-01"));
    }

    private static void employ(String person, String organization, boolean buys) {
        Shop.tell(
                "agent1",
                person,
                "employments",
                Map.of("organizationId", organization, "role", "Clerk", "buysForEmployer", buys));
    }

    private static String organization(String name, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("kind", "ORGANIZATION");
        body.put("organizationName", name);
        body.put("identifiers", List.of(Map.of("type", "user_id", "value", "o-" + UUID.randomUUID())));
        var answer = RunningStack.as("agent1").post(RunningStack.url(Port.PROFILE) + "/v1/customers", body, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().get("id").asText();
    }
}
