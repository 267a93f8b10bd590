package dev.rapport.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.load.Api;
import java.util.Map;

/** Queries as a front end sends them. */
record GraphQl(Api api, String gateway) {

    JsonNode query(String query, Map<String, ?> variables) {
        return api.post(gateway + "/graphql", Map.of("query", query, "variables", variables), "")
                .body();
    }

    /** A part of the customer with this id. */
    JsonNode customer(String id, String selection) {
        return query("query($id: ID!) { customer(id: $id) " + selection + " }", Map.of("id", id));
    }
}
