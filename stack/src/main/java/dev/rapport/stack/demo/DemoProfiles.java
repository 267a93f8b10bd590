package dev.rapport.stack.demo;

import dev.rapport.stack.Json;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.load.AtOnce;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives the first demo customers what a profile has: households of three, firms that some of them buy for, ways to reach them and what they
 * wish.
 */
final class DemoProfiles {
    private static final int MOST = 300;
    private static final int HOUSEHOLD = 3;
    private static final int FIRMS = 6;
    private static final List<String> ROLES = List.of("HEAD", "PARTNER", "CHILD");
    private static final List<String> TOPICS = List.of("Tea", "Garden", "Books", "Baking", "Music");

    private final String profile;
    private final Api agent;
    private final Api lead;
    private final Api marketer;

    DemoProfiles(Ports ports, Tokens tokens) {
        this.profile = ports.url(Port.PROFILE) + "/v1";
        this.agent = new Api(tokens, "agent1", Json.MAPPER);
        this.lead = new Api(tokens, "lead1", Json.MAPPER);
        this.marketer = new Api(tokens, "marketer1", Json.MAPPER);
    }

    /** May be ended and started again: every request carries its own name. */
    void load(String[] all) {
        var ids = Arrays.copyOf(all, Math.min(all.length, MOST));
        define(
                "tea-strength",
                "{\"type\":\"integer\",\"minimum\":1,\"maximum\":5}",
                "A sample that you will like, with each order");
        define(
                "garden-size",
                "{\"enum\":[\"none\",\"balcony\",\"small\",\"large\"]}",
                "Seeds for your garden every spring");
        var firms = firms();
        AtOnce.each(IntStream.range(0, ids.length).boxed().toList(), index -> person(ids[index], index, firms));
        AtOnce.each(IntStream.range(0, ids.length / HOUSEHOLD).boxed().toList(), index -> household(ids, index));
    }

    private void define(String name, String schema, String benefit) {
        var answer = marketer.put(
                profile + "/attribute-definitions/" + name,
                Map.of(
                        "schema", json(schema),
                        "category", "INTERESTS",
                        "purpose", "service",
                        "reason", "So that we send you what suits you",
                        "benefit", benefit));
        if (!answer.ok() && answer.status() != 428) {
            throw new StackProblem("The demo data was refused: " + answer.body());
        }
    }

    /** One at the top, and the others below each other in pairs. */
    private String[] firms() {
        var firms = new String[FIRMS];
        for (var index = 0; index < FIRMS; index++) {
            var name = index == 0 ? "Archer Holding" : "Archer " + TOPICS.get(index - 1);
            var identifiers = List.of(Map.of("type", "user_id", "value", "demo-firm-" + index));
            Map<String, Object> firm = index == 0
                    ? Map.of("kind", "ORGANIZATION", "organizationName", name, "identifiers", identifiers)
                    : Map.of(
                            "kind",
                            "ORGANIZATION",
                            "organizationName",
                            name,
                            "parentId",
                            firms[(index - 1) / 2],
                            "identifiers",
                            identifiers);
            firms[index] = id(agent.post(profile + "/customers", firm, "demo-firm-" + index));
            add(
                    lead,
                    firms[index],
                    "account-team",
                    Map.of("staffId", "agent1", "name", "Ada", "role", "REPRESENTATIVE", "since", "2024-01-01"));
        }
        return firms;
    }

    private void person(String id, int index, String[] firms) {
        reach(id, index);
        add(agent, id, "interests", Map.of("topic", TOPICS.get(index % TOPICS.size()), "weight", 0.8));
        if (index % 3 == 0) {
            wishes(id);
        }
        if (index % 10 == 5) {
            employment(id, firms[index / 10 % FIRMS]);
        }
        if (index % 30 == 0) {
            registry(id, index);
        }
    }

    private void reach(String id, int index) {
        var mail = "demo" + index + "@example.org";
        var mobile = "+4479123%05d".formatted(index);
        add(agent, id, "contact-points", Map.of("method", "EMAIL", "value", mail, "primary", true));
        add(agent, id, "contact-points", Map.of("method", "PHONE", "value", mobile, "label", "mobile"));
        var address = Map.of(
                "line1",
                (1 + index) + " Demo Lane",
                "locality",
                "London",
                "postalCode",
                "SW1A 1AA",
                "country",
                "GB",
                "purposes",
                List.of("BILLING", "SHIPPING"),
                "primary",
                true);
        add(agent, id, "addresses", address);
    }

    private void employment(String id, String firm) {
        var employment =
                Map.of("organizationId", firm, "role", "Buyer", "buysForEmployer", true, "since", "2024-01-01");
        add(agent, id, "employments", employment);
    }

    private void wishes(String id) {
        add(agent, id, "contact-preferences", Map.of("context", "problems", "methods", List.of("PHONE", "EMAIL")));
        add(agent, id, "contact-preferences", Map.of("context", "news", "methods", List.of("EMAIL")));
        add(agent, id, "contact-preferences", Map.of("context", "any", "never", List.of("SMS")));
        add(agent, id, "channel-preferences", Map.of("kind", "purchase", "channel", "STORE"));
        add(
                agent,
                id,
                "shipping-preferences",
                Map.of("speed", "STANDARD", "instructions", "Leave it with the neighbour"));
        add(agent, id, "attributes", Map.of("name", "tea-strength", "value", 3));
        add(agent, id, "attributes", Map.of("name", "garden-size", "value", "balcony"));
        var benefit = Map.of("attribute", "tea-strength", "description", "A sample of Assam");
        var unused =
                DemoLoad.require(agent.post(profile + "/customers/" + id + "/benefits", benefit, "demo-benefit-" + id));
    }

    private void registry(String id, int index) {
        var registry = added(
                agent,
                id,
                "gift-registries",
                Map.of(
                        "title",
                        "Wedding " + index,
                        "occasion",
                        "wedding",
                        "ownerName",
                        "The couple " + index,
                        "privacy",
                        "PUBLIC",
                        "eventDate",
                        "2030-06-01"));
        for (var sku : List.of("TEA-100", "KIT-101", "LIN-102")) {
            add(
                    agent,
                    id,
                    "gift-items",
                    Map.of("registryId", registry, "sku", sku, "name", "Gift " + sku, "wanted", 2));
        }
    }

    private void household(String[] ids, int index) {
        var name = Map.of("name", "Demo household " + index);
        var household = id(agent.post(profile + "/households", name, "demo-household-" + index));
        for (var member = 0; member < HOUSEHOLD; member++) {
            var membership = Map.of("householdId", household, "role", ROLES.get(member), "movedIn", "2020-01-01");
            add(agent, ids[index * HOUSEHOLD + member], "household-memberships", membership);
        }
    }

    private void add(Api who, String customer, String collection, Map<String, ?> part) {
        var unused = added(who, customer, collection, part);
    }

    /** @return the part's id */
    private String added(Api who, String customer, String collection, Map<String, ?> part) {
        var key = "demo-" + collection + "-" + part.hashCode();
        return id(who.post(profile + "/customers/" + customer + "/" + collection, part, key + customer));
    }

    private static String id(Api.Answer answer) {
        return DemoLoad.require(answer).get("id").asText();
    }

    private static Object json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a demo schema is no JSON", e);
        }
    }
}
