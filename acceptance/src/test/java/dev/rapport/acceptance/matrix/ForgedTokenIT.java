package dev.rapport.acceptance.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.acceptance.RunningStack;
import dev.rapport.acceptance.matrix.Routes.Route;
import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No route takes a token that is not ours, or is not valid, in whatever way. */
class ForgedTokenIT {
    /** Open to everybody on purpose: whoever was sent a link confirms by it, and everybody may check a receipt. */
    private static final Set<String> OPEN = Set.of("POST /v1/consent-confirmations", "GET /v1/receipt-keys");

    private static final String ID = "01890000-0000-7000-8000-000000000001";
    private static final RawHttp HTTP = new RawHttp();
    private static final List<Route> ROUTES = Stream.concat(
                    Routes.all().stream(), Stream.of(new Route(Port.GATEWAY, "POST", "/graphql")))
            .filter(route -> !Routes.WRITTEN_TO_BY_KEY.contains(route.toString()))
            .toList();

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RealmAdmin REALM = new RealmAdmin(
            RunningStack.url(Port.KEYCLOAK), RunningStack.stack().settings().keycloakAdminPassword());

    private static Forger forger;

    @BeforeAll
    static void makeAKeyOfTheRealm() {
        var pair = Forger.pair();
        forger = new Forger(REALM.addKey(pair), pair, RunningStack.tokens().of("agent1"));
    }

    /** Otherwise what is below would pass whatever is refused for whatever reason; services fetch the new key when they first see it. */
    @BeforeEach
    void whatIsRightAndSignedWithThatKeyIsTaken() {
        for (var service : List.of(Port.PROFILE, Port.INTERACTION, Port.RECOMMENDATION, Port.GATEWAY)) {
            var route = ROUTES.stream()
                    .filter(each -> each.service() == service)
                    .findFirst()
                    .orElseThrow();

            assertThat(ask(route, "Bearer " + forger.genuine()).status())
                    .as(route.toString())
                    .isNotEqualTo(401);
        }
    }

    @Test
    void noKindOfForgedTokenIsTakenOnAnyRoute() {
        var taken = new ArrayList<String>();
        var asked = 0;
        for (var kind : forger.forgeries().entrySet()) {
            for (var route : ROUTES) {
                var answer = ask(route, kind.getValue());
                asked++;
                if (answer.status() != 401 && !OPEN.contains(route.toString())) {
                    taken.add(kind.getKey() + ": " + route + " " + answer);
                }
            }
        }

        assertThat(taken).isEmpty();
        assertThat(forger.forgeries()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(asked).isGreaterThan(1_500);
    }

    @Test
    void noneIsTakenAtThePartnersDoorEither() {
        var taken = new ArrayList<String>();
        for (var kind : forger.forgeries().entrySet()) {
            for (var service : List.of(Port.PROFILE, Port.INTERACTION, Port.RECOMMENDATION)) {
                var answer = ask(atTheDoor(service), kind.getValue());
                if (answer.status() != 401) {
                    taken.add(kind.getKey() + ": " + service + " " + answer);
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    /** Who sends messages says so by a write key; no token is one. */
    @Test
    void noTokenAtAllIsTakenForAWriteKey() {
        var written = Routes.all().stream()
                .filter(route -> Routes.WRITTEN_TO_BY_KEY.contains(route.toString()))
                .toList();

        assertThat(written).hasSize(8);
        written.forEach(route -> assertThat(
                        ask(route, "Bearer " + forger.genuine()).status())
                .as(route.toString())
                .isEqualTo(401));
    }

    /** Good until it expires, says its signature; the issuer says what happened since. */
    @Test
    void whoWasDisabledOrLostARoleIsRefusedWithATokenThatHasNotExpired() {
        var tokens = Map.of(
                "disabled", leaver("disabled"), "demoted", leaver("demoted"), "client-off", leaver("client-off"));
        tokens.forEach((name, token) -> ROUTES.forEach(route ->
                assertThat(ask(route, token).status()).as(name + " " + route).isNotEqualTo(401)));

        REALM.disableUser("disabled");
        REALM.takeRoleFrom("demoted");
        REALM.disableClient("client-off");

        tokens.forEach((name, token) -> ROUTES.stream()
                .filter(route -> !OPEN.contains(route.toString()))
                .forEach(route -> await().atMost(SOON)
                        .untilAsserted(() -> assertThat(ask(route, token).status())
                                .as(name + " " + route)
                                .isEqualTo(401))));
    }

    private static String leaver(String name) {
        REALM.hire(name, "leaver-password");
        return "Bearer " + REALM.token(name, name, "leaver-password");
    }

    /** Where nobody would ask whether it was revoked, it is no token. */
    @Test
    void partnersTokenIsTakenAtTheDoorAlone() {
        var token = "Bearer " + RunningStack.tokens().of("partner-a");

        for (var route : ROUTES) {
            if (!OPEN.contains(route.toString())) {
                assertThat(ask(route, token).status()).as(route.toString()).isEqualTo(401);
            }
        }
        for (var service : List.of(Port.PROFILE, Port.INTERACTION, Port.RECOMMENDATION)) {
            assertThat(ask(atTheDoor(service), token).status())
                    .as("%s", service)
                    .isEqualTo(404);
        }
    }

    private static Route atTheDoor(Port service) {
        var path = Map.of(
                Port.PROFILE, "/v1/customers/{id}",
                Port.INTERACTION, "/v1/customers/{id}/metrics",
                Port.RECOMMENDATION, "/v1/items/{id}");
        return new Route(service, "GET", "/partner" + path.get(service));
    }

    @Test
    void answerToAForgedTokenSaysNothingOfWhy() {
        var bodies = forger.forgeries().values().stream()
                .map(token -> ask(ROUTES.getFirst(), token).body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                .distinct();

        assertThat(bodies).hasSize(1);
    }

    private static RawHttp.Answer ask(Route route, String authorization) {
        var type = route.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var headers = new HashMap<>(Map.of("Content-Type", type, "Idempotency-Key", "forged-token"));
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        var url = RunningStack.url(route.service()) + route.path().replaceAll("\\{[^}]*}", ID);
        var body = route.method().equals("GET") ? "" : "{\"query\": \"{ me { id } }\"}";
        return HTTP.send(route.method(), url, headers, body);
    }
}
