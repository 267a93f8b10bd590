package dev.rapport.stack.cli;

import dev.rapport.stack.Json;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import java.time.Duration;
import java.util.Map;

/** The query that a newcomer is given; "ready" means that it was answered, not that ports are open. */
final class FirstQuery {
    static final String TEXT = "{ me { id profile { givenName familyName } metrics { interactions { total } "
            + "orders { currency orders average } } timeline(first: 3) { edges { node { kind occurredAt } } } "
            + "recommendations(first: 3) { name score evidence { text } } } }";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FirstQuery() {}

    /** Also wakes up what a service prepares at its first request. */
    static void await(Ports ports, Settings settings) {
        var api = new Api(new Tokens(ports.url(Port.KEYCLOAK), settings), "customer1", Json.MAPPER);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answered(api, ports)) {
            if (System.nanoTime() > deadline) {
                throw new StackProblem(
                        "Everything is up but a first query is not answered; see ./rapport logs gateway.");
            }
        }
    }

    /** Without demo data there is no customer to answer with, which is an answer too. */
    private static boolean answered(Api api, Ports ports) {
        var body = api.post(ports.url(Port.GATEWAY) + "/graphql", Map.of("query", TEXT), "")
                .body();
        return !body.has("errors")
                || body.at("/errors/0/extensions/code").asText().equals("CUSTOMER_UNKNOWN");
    }
}
