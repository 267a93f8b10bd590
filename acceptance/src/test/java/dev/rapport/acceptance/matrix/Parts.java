package dev.rapport.acceptance.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which category each thing is that can be asked of one customer, and who may do what is nobody's data; by hand, line by line. */
final class Parts {
    /** Routes that read one customer. */
    static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("/v1/customers/{id}", "BASIC"),
            Map.entry("/v1/customers/{id}/field-values", "BASIC"),
            Map.entry("/v1/customers/{customer}/account-team", "BASIC"),
            Map.entry("/v1/customers/{customer}/addresses", "CONTACT"),
            Map.entry("/v1/customers/{customer}/attributes", "BASIC"),
            Map.entry("/v1/customers/{customer}/channel-preferences", "INTERACTIONS"),
            Map.entry("/v1/customers/{customer}/channel-uses", "INTERACTIONS"),
            Map.entry("/v1/customers/{customer}/contact-decisions", "CONTACT"),
            Map.entry("/v1/customers/{customer}/contact-points", "CONTACT"),
            Map.entry("/v1/customers/{customer}/contact-preferences", "CONTACT"),
            Map.entry("/v1/customers/{customer}/contact-resolution", "CONTACT"),
            Map.entry("/v1/customers/{customer}/employments", "BASIC"),
            Map.entry("/v1/customers/{customer}/gift-items", "BASIC"),
            Map.entry("/v1/customers/{customer}/gift-registries", "BASIC"),
            Map.entry("/v1/customers/{customer}/household-memberships", "BASIC"),
            Map.entry("/v1/customers/{customer}/interests", "INTERESTS"),
            Map.entry("/v1/customers/{customer}/item-feedback", "RECOMMENDATIONS"),
            Map.entry("/v1/customers/{customer}/shipping-preferences", "CONTACT"),
            Map.entry("/v1/customers/{customer}/value-exchange", "BASIC"));

    /** Fields of a customer in GraphQL: how each is asked for, and the category it is withheld with. */
    static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("profile", new Field("profile { givenName }", "BASIC")),
            Map.entry("accountTeam", new Field("accountTeam { name }", "BASIC")),
            Map.entry("addresses", new Field("addresses { id }", "CONTACT")),
            Map.entry("channels", new Field("channels { kind }", "INTERACTIONS")),
            Map.entry("contactPoints", new Field("contactPoints { id }", "CONTACT")),
            Map.entry("contactPreferences", new Field("contactPreferences { context }", "CONTACT")),
            Map.entry("contactResolutions", new Field("contactResolutions { context }", "CONTACT")),
            Map.entry("employments", new Field("employments { role }", "BASIC")),
            Map.entry("fieldHistory", new Field("fieldHistory { field }", "BASIC")),
            Map.entry("giftRegistries", new Field("giftRegistries { title }", "BASIC")),
            Map.entry("households", new Field("households { role }", "BASIC")),
            Map.entry("interests", new Field("interests { topic }", "INTERESTS")),
            Map.entry("nextBestActions", new Field("nextBestActions { actions { kind } }", "RECOMMENDATIONS")),
            Map.entry("organization", new Field("organization { hidden }", "BASIC")),
            Map.entry("recommendations", new Field("recommendations { sku }", "RECOMMENDATIONS")),
            Map.entry("shippingPreferences", new Field("shippingPreferences { speed }", "CONTACT")),
            Map.entry("valueExchange", new Field("valueExchange { attribute }", "BASIC")));

    /** Parts of the metrics, each withheld by itself. */
    static final Map<String, Field> METRICS = Map.of(
            "orders", new Field("orders { orders }", "ORDERS"),
            "categories", new Field("categories", "ORDERS"),
            "items", new Field("items", "ORDERS"),
            "interactions", new Field("interactions { total }", "INTERACTIONS"));

    /** Fields that are always there, and those that no category decides; they have tests of their own. */
    static final Set<String> OTHER_FIELDS = Set.of(
            "id",
            "mergedIds",
            "buyAgain",
            "notifications",
            "access",
            "metrics",
            "timeline",
            "accessLog",
            "consents",
            "consentHistory");

    private static final List<String> EVERYBODY =
            List.of("customer", "partner", "agent", "lead", "marketer", "steward", "privacy", "ops");

    /** Operations that a role opens, whoever the customer. */
    static final Map<String, List<String>> RIGHTS = Map.ofEntries(
            Map.entry("GET /v1/access-log", List.of("privacy")),
            Map.entry("GET /v1/consent-chain", List.of("privacy", "ops")),
            Map.entry("GET /v1/attribute-definitions", EVERYBODY),
            Map.entry("GET /v1/contact-contexts", EVERYBODY),
            Map.entry("GET /v1/purposes", EVERYBODY),
            Map.entry("GET /v1/partner-agreements", EVERYBODY),
            Map.entry("GET /v1/do-not-contact-lists", EVERYBODY),
            Map.entry("GET /v1/customers", List.of("agent", "lead", "marketer", "steward")),
            Map.entry("GET /v1/order-totals", List.of("agent", "lead", "marketer", "ops")),
            Map.entry("GET /v1/order-turnaround", List.of("agent", "lead", "marketer", "ops")),
            Map.entry("GET /v1/value-exchange", List.of("agent", "lead", "marketer", "ops")),
            Map.entry("GET /v1/gift-registries", List.of("customer", "agent", "lead", "steward")),
            Map.entry("POST /v1/customers", List.of("agent", "lead", "steward", "ops")),
            Map.entry("POST /v1/code-deliveries", List.of("ops")),
            Map.entry("POST /v1/confirmation-deliveries", List.of("ops")),
            Map.entry("POST /v1/households", List.of("agent", "lead", "steward")),
            Map.entry("PUT /v1/households/{id}", List.of("agent", "lead", "steward")),
            Map.entry("PUT /v1/attribute-definitions/{name}", List.of("marketer", "steward", "privacy", "ops")),
            Map.entry("PUT /v1/contact-contexts/{name}", List.of("marketer", "steward", "privacy", "ops")),
            Map.entry("PUT /v1/purposes/{name}", List.of("privacy")),
            Map.entry("PUT /v1/partner-agreements/{name}", List.of("privacy")),
            Map.entry("PUT /v1/do-not-contact-lists/{name}", List.of("privacy")),
            Map.entry("POST /v1/do-not-contact-lists/{list}/entries", List.of("privacy", "ops")),
            Map.entry("POST /v1/do-not-contact-lists/{list}/refreshes", List.of("privacy", "ops")),
            Map.entry("POST /v1/consents/batch", List.of("privacy", "ops")),
            Map.entry("PUT /v1/purposes/{purpose}/notices/{language}", List.of("privacy")),
            Map.entry("POST /v1/customers/{customer}/benefits", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/write-keys", List.of("ops")),
            Map.entry("GET /v1/write-keys", List.of("ops")),
            Map.entry("DELETE /v1/write-keys/{id}", List.of("ops")),
            Map.entry("GET /v1/quarantine", List.of("ops")),
            Map.entry("GET /v1/quarantine/{id}", List.of("ops")),
            Map.entry("PUT /v1/quarantine/{id}/message", List.of("ops")),
            Map.entry("POST /v1/quarantine/{id}/replay", List.of("ops")),
            Map.entry("DELETE /v1/quarantine/{id}", List.of("ops")),
            Map.entry("POST /v1/planned-events", List.of("ops")),
            Map.entry("GET /v1/planned-events", List.of("ops")),
            Map.entry("GET /v1/planned-events/{id}", List.of("ops")),
            Map.entry("PUT /v1/planned-events/{id}", List.of("ops")),
            Map.entry("DELETE /v1/planned-events/{id}", List.of("ops")),
            Map.entry("GET /v1/planned-events/{id}/violations", List.of("ops")),
            Map.entry("POST /v1/corrections", List.of("agent", "lead", "steward", "ops")),
            Map.entry("GET /v1/corrections", List.of("agent", "lead", "steward", "ops")),
            Map.entry("POST /v1/interactions", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/interactions/batch", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/orders", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/orders/batch", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/order-steps", List.of("agent", "lead", "ops")),
            Map.entry("POST /v1/order-steps/batch", List.of("agent", "lead", "ops")),
            Map.entry("GET /v1/customer-ids", List.of("agent", "lead", "ops")),
            Map.entry("GET /v1/customer-comparisons", List.of("steward")),
            Map.entry("GET /v1/duplicates", List.of("steward")),
            Map.entry("GET /v1/duplicates/{id}", List.of("steward")),
            Map.entry("PUT /v1/duplicates/{id}/decision", List.of("steward")),
            Map.entry("POST /v1/duplicate-searches", List.of("steward")),
            Map.entry("GET /v1/duplicate-searches/{id}", List.of("steward")),
            Map.entry("GET /v1/merges", List.of("steward")),
            Map.entry("GET /v1/merges/{id}", List.of("steward")),
            Map.entry("POST /v1/merges", List.of("steward")),
            Map.entry("POST /v1/merges/{id}/undo", List.of("steward")),
            Map.entry("GET /v1/identifier-rules", EVERYBODY),
            Map.entry("PUT /v1/identifier-rules/{name}", List.of("marketer", "steward", "privacy", "ops")),
            Map.entry("POST /v1/identifier-rules/{name}/trial", List.of("marketer", "steward", "privacy", "ops")),
            Map.entry("GET /v1/customer-matches", List.of("agent", "lead", "marketer", "steward")),
            Map.entry("GET /v1/models", List.of("marketer", "ops")),
            Map.entry("GET /v1/strategies", EVERYBODY),
            Map.entry("POST /v1/session-suggestions", EVERYBODY),
            Map.entry("GET /v1/experiments", List.of("marketer", "ops")),
            Map.entry("GET /v1/experiments/{name}", List.of("marketer", "ops")),
            Map.entry("GET /v1/experiments/{name}/result", List.of("marketer", "ops")),
            Map.entry("PUT /v1/experiments/{name}", List.of("marketer", "ops")),
            Map.entry("PUT /v1/strategies/{name}", List.of("marketer", "ops")),
            Map.entry("PUT /v1/items/{sku}/paired-offers", List.of("marketer", "ops")),
            Map.entry("PUT /v1/items/{sku}/parts", List.of("marketer", "ops")),
            Map.entry("POST /v1/items", List.of("marketer", "ops")),
            Map.entry("PUT /v1/items/{sku}", List.of("marketer", "ops")));

    private Parts() {}

    /** How a field is asked for, and the category it is withheld with. */
    record Field(String selection, String category) {}
}
