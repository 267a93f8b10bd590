package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Ports.Port;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer tells us is kept with who said it, corrected by her, and used for her. */
class WhatSheTellsUsIT {

    @Test
    void customerIsFoundByWhatIsSaidAtTheCounterAndGreetedAsSheWishes() {
        var name = "Zoë" + UUID.randomUUID().toString().substring(0, 6);
        var mail = Shop.fresh("zoe") + "@example.org";
        var zoe = Shop.customer(name, "user_id", Shop.fresh("search"));
        Shop.tell("agent1", zoe, "contact-points", Map.of("method", "EMAIL", "value", mail));
        RunningStack.as("agent1")
                .patch(RunningStack.url(Port.PROFILE) + "/v1/customers/" + zoe, 0, Map.of("greetingName", "Dr Z"))
                .ok();

        for (var text : List.of(name.replace('ë', 'e').toLowerCase(Locale.ROOT), mail)) {
            var found = RunningStack.graph("agent1")
                    .query(
                            "query($text: String!) { searchCustomers(text: $text) { edges { node { id profile { greeting } } } } }",
                            Map.of("text", text))
                    .at("/data/searchCustomers/edges/0/node");
            assertThat(found.at("/id").asText()).isEqualTo(zoe);
            assertThat(found.at("/profile/greeting").asText()).isEqualTo("Dr Z");
        }
    }

    @Test
    void customersCorrectionStandsAgainstAnImportAndTheHistorySaysSo() {
        var own = Shop.signedIn("customer2");
        var path = RunningStack.url(Port.PROFILE) + "/v1/customers/" + own;
        var city = "City " + UUID.randomUUID();
        var version =
                RunningStack.as("customer2").get(path).body().get("version").asLong();
        assertThat(RunningStack.as("customer2")
                        .patch(path, version, Map.of("greetingName", city))
                        .status())
                .isEqualTo(200);

        var history = RunningStack.graph("customer2")
                .query(
                        "{ me { profile { greeting } fieldHistory(field: \"greetingName\", first: 1) { value saidBy stands } } }",
                        Map.of())
                .at("/data/me");
        assertThat(history.at("/profile/greeting").asText()).isEqualTo(city);
        assertThat(history.at("/fieldHistory/0/saidBy").asText()).isEqualTo("CUSTOMER");
        assertThat(history.at("/fieldHistory/0/stands").asBoolean()).isTrue();
    }

    @Test
    void interestThatSheRemovedIsGone() {
        var own = Shop.signedIn("customer2");
        var topic = "Topic " + UUID.randomUUID();
        var interest = Shop.tell("customer2", own, "interests", Map.of("topic", topic, "weight", 0.9));

        assertThat(topics("customer2")).contains(topic);
        var removed = RunningStack.as("customer2").delete(Shop.parts(own, "interests") + "/" + interest, 0);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(topics("customer2")).doesNotContain(topic);
    }

    @Test
    void whatIsTakenIsOwedUntilItIsUsedForHer() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("exchange"));
        var attribute = "a-" + UUID.randomUUID();
        var definition = Map.of(
                "schema", Map.of("type", "integer", "maximum", 5),
                "category", "INTERESTS",
                "purpose", "service",
                "reason", "To pack what you like",
                "benefit", "A free sample");
        assertThat(RunningStack.as("marketer1")
                        .put(RunningStack.url(Port.PROFILE) + "/v1/attribute-definitions/" + attribute, definition)
                        .status())
                .isEqualTo(201);
        var broken = RunningStack.as("agent1")
                .post(Shop.parts(anna, "attributes"), Map.of("name", attribute, "value", 6), "");
        assertThat(broken.body().get("code").asText()).isEqualTo("VALUE_BREAKS_SCHEMA");

        Shop.tell("agent1", anna, "attributes", Map.of("name", attribute, "value", 3));
        assertThat(owed(anna)).isTrue();
        Shop.tell("ops1", anna, "benefits", Map.of("attribute", attribute, "description", "A sample of Assam"));
        assertThat(owed(anna)).isFalse();
    }

    @Test
    void giftIsNoSurpriseSpoiled() {
        var own = Shop.signedIn("customer1");
        Shop.signedIn("customer2");
        var registry = Shop.tell(
                "customer1",
                own,
                "gift-registries",
                Map.of("title", "Birthday", "ownerName", "C", "privacy", "PUBLIC", "eventDate", "2999-01-01"));
        var item = Shop.tell(
                "customer1",
                own,
                "gift-items",
                Map.of("registryId", registry, "sku", "POT", "name", "Tea pot", "wanted", 1));
        var path = RunningStack.url(Port.PROFILE) + "/v1/gift-registries/" + registry + "/items/" + item + "/gifts";

        var giver = RunningStack.as("customer2");
        assertThat(giver.post(path, Map.of("quantity", 1), "").status()).isEqualTo(201);
        assertThat(giver.post(path, Map.of("quantity", 1), "")
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("GIFT_BOUGHT");

        var query = "query($id: ID!) { giftRegistry(id: $id) { items { wanted bought } } }";
        var visitor = RunningStack.graph("customer2").query(query, Map.of("id", registry));
        var owner = RunningStack.graph("customer1").query(query, Map.of("id", registry));
        assertThat(visitor.at("/data/giftRegistry/items/0/bought").asInt()).isEqualTo(1);
        assertThat(owner.at("/data/giftRegistry/items/0/bought").isNull()).isTrue();
    }

    private static List<String> topics(String user) {
        return RunningStack.graph(user)
                .query("{ me { interests { topic } } }", Map.of())
                .at("/data/me/interests")
                .findValuesAsText("topic");
    }

    private static boolean owed(String customer) {
        return RunningStack.graph("agent1")
                .customer(customer, "{ valueExchange { owed } }")
                .at("/data/customer/valueExchange/0/owed")
                .asBoolean();
    }
}
