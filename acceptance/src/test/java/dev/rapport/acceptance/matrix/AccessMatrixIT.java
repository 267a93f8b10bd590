package dev.rapport.acceptance.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.acceptance.RunningStack;
import dev.rapport.acceptance.Shop;
import dev.rapport.acceptance.matrix.Routes.Route;
import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every caller asks for everything under every purpose; each answer is held against {@link Rules}. */
class AccessMatrixIT {
    private static final RawHttp HTTP = new RawHttp();
    private static final List<Explained> EXPLAINED = List.of(
            new Explained(Port.PROFILE, "/v1/customer-views", "{\"ids\": [\"%s\"], \"parts\": []}"),
            new Explained(
                    Port.INTERACTION,
                    "/v1/customer-histories",
                    "{\"ids\": [\"%s\"], \"metrics\": true, \"timelines\": []}"),
            new Explained(
                    Port.RECOMMENDATION,
                    "/v1/customer-offers",
                    "{\"ids\": [\"%s\"], \"recommendations\": 1, \"notifications\": 0}"));
    private static final List<Person> PEOPLE = new ArrayList<>();
    private static final List<String> WRONG = new ArrayList<>();
    private static int cells;
    private static String customer = "";

    @BeforeAll
    static void letHerDecide() {
        customer = Shop.signedIn(Rules.SELF);
        var delegate = Shop.signedIn(Rules.DELEGATE);
        shareAHome(customer, delegate);
        assignAgent();
        decide(List.of(
                Map.of(
                        "purpose",
                        "representation",
                        "decision",
                        "GRANTED",
                        "recipient",
                        "household:" + delegate,
                        "notice",
                        Map.of("language", "en", "version", 1)),
                granted("marketing"),
                granted("partner.a"),
                Map.of("purpose", "profiling", "decision", "WITHDRAWN"),
                Map.of("purpose", "partner.b", "decision", "WITHDRAWN"),
                Map.of("purpose", "research", "decision", "OBJECTED")));
        Stream.of(
                        Rules.SELF,
                        Rules.DELEGATE,
                        "customer2",
                        "agent1",
                        Rules.DEDICATED,
                        "lead1",
                        "marketer1",
                        "steward1",
                        "privacy1",
                        "ops1",
                        "partner-a",
                        "partner-b")
                .map(Person::of)
                .forEach(PEOPLE::add);
    }

    private static void shareAHome(String... members) {
        var agent = RunningStack.as("agent1");
        var home = agent.post(RunningStack.url(Port.PROFILE) + "/v1/households", Map.of("name", "Archer"), "")
                .body()
                .path("id")
                .asText();
        for (var member : members) {
            var answer = agent.post(
                    RunningStack.url(Port.PROFILE) + "/v1/customers/" + member + "/household-memberships",
                    Map.of("householdId", home, "role", "OTHER"),
                    "");
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        }
    }

    /** Other stories may have given her a team already. */
    private static void assignAgent() {
        var lead = RunningStack.as("lead1");
        var team = RunningStack.url(Port.PROFILE) + "/v1/customers/" + customer + "/account-team";
        lead.get(team)
                .body()
                .forEach(member -> lead.delete(
                        team + "/" + member.path("id").asText(),
                        member.path("version").asLong()));
        var answer = lead.post(team, Map.of("staffId", Rules.DEDICATED, "name", "Ben", "role", "REPRESENTATIVE"), "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** A read of many customers at once, which says of each what was decided. */
    private record Explained(Port service, String path, String body) {

        /** The decisions on the one customer; none where she is left out. */
        List<JsonNode> ask(Person who, String purpose) {
            var answer = HTTP.send("POST", url(service, who) + path, headers(who, purpose), body.formatted(customer));
            var access =
                    read(answer.body()).at(service == Port.PROFILE ? "/items/0/customer/access" : "/items/0/access");
            return StreamSupport.stream(access.spliterator(), false).toList();
        }
    }

    private static void decide(List<Map<String, ?>> decisions) {
        var url = RunningStack.url(Port.PROFILE) + "/v1/customers/" + customer + "/consents";
        var answer = RunningStack.as(Rules.SELF).post(url, Map.of("decisions", decisions), "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /** The count says that the matrix has not become smaller; whether it is right, each test says. */
    @AfterAll
    static void matrixIsWhole() {
        assertThat(cells).isGreaterThan(5_000);
    }

    @Test
    void everyRouteThatReadsACustomerAsks() {
        everywhere((who, purpose) -> Parts.ROUTES.forEach((path, category) -> {
            var url = path.replaceAll("\\{[^}]*}", customer) + (path.endsWith("-resolution") ? "?context=any" : "");
            var port = path.endsWith("/item-feedback") ? Port.RECOMMENDATION : Port.PROFILE;
            var answer = get(port, url, who, purpose);
            expect(reading(Rules.reason(who, purpose, category), who), said(answer), path, who, purpose);
        }));
        assertNothingWrong();
    }

    @Test
    void noRouteIsMissing() {
        var known = Parts.ROUTES.keySet();
        var unknown = Routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::path)
                .filter(path -> path.matches("/v1/customers/\\{[a-z]+}(/[a-z-]+)?"))
                .filter(path -> !known.contains(path))
                .collect(Collectors.toCollection(java.util.TreeSet::new));

        assertThat(unknown)
                .containsExactly(
                        "/v1/customers/{customer}/access-log",
                        "/v1/customers/{customer}/consent-entries",
                        "/v1/customers/{customer}/consents",
                        "/v1/customers/{id}/metrics",
                        "/v1/customers/{id}/timeline");
    }

    /** What is made of two categories is withheld only where both are. */
    @Test
    void historyAsksForEachOfItsCategories() {
        everywhere((who, purpose) -> {
            var permitted = Rules.permitted(who, purpose, "ORDERS") || Rules.permitted(who, purpose, "INTERACTIONS");
            for (var part : List.of("metrics", "timeline")) {
                var answer = get(Port.INTERACTION, "/v1/customers/" + customer + "/" + part, who, purpose);
                expect(permitted ? 200 : Rules.isPartner(who) ? 404 : 403, answer.status(), part, who, purpose);
            }
        });
        assertNothingWrong();
    }

    @Test
    void whatHerConsentIsNobodyReadsButSheAndWhoRecordsForHer() {
        everywhere((who, purpose) -> {
            var may = who.name().equals(Rules.SELF)
                    || List.of("agent", "lead", "steward", "privacy", "ops").contains(who.role());
            for (var part : List.of("consents", "consent-entries")) {
                var answer = get(Port.PROFILE, "/v1/customers/" + customer + "/" + part, who, purpose);
                expect(may ? 200 : 403, answer.status(), part, who, purpose);
            }
            var log = who.name().equals(Rules.SELF) || who.role().equals("privacy");
            var answer = get(Port.PROFILE, "/v1/customers/" + customer + "/access-log", who, purpose);
            expect(log && Rules.permitted(who, purpose, "BASIC") ? 200 : 403, answer.status(), "log", who, purpose);
        });
        assertNothingWrong();
    }

    @Test
    void decisionsThatAreExplainedAreThoseThatAreMade() {
        everywhere((who, purpose) -> EXPLAINED.forEach(explained -> {
            var decisions = explained.ask(who, purpose);
            var mayBeLeftOut = Rules.isPartner(who) && !Rules.permitted(who, purpose, "BASIC");
            expect(true, mayBeLeftOut || !decisions.isEmpty(), explained.path(), who, purpose);
            decisions.forEach(decision -> expect(
                    Rules.reason(who, purpose, decision.path("category").asText()),
                    decision.path("reason").asText(),
                    explained.path() + " " + decision.path("category").asText(),
                    who,
                    purpose));
        }));
        assertNothingWrong();
    }

    /** They hear of it by an event, and say in the access log as what she came. */
    @Test
    void otherServicesKnowWhoIsInHerTeam() {
        var agent = Person.of(Rules.DEDICATED);
        var privacy = Person.of("privacy1");
        var log = "/v1/customers/" + customer + "/access-log?limit=1";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(get(Port.INTERACTION, "/v1/customers/" + customer + "/metrics", agent, "service")
                            .status())
                    .isEqualTo(200);
            var last = read(get(Port.PROFILE, log, privacy, "service").body()).at("/items/0");
            assertThat(last.path("service").asText()).isEqualTo("interaction-service");
            assertThat(last.path("relation").asText()).isEqualTo("DEDICATED_AGENT");
        });
    }

    @Test
    void everyFieldOfTheGraphAsks() {
        everywhere((who, purpose) -> {
            if (Rules.isPartner(who)) {
                expect(401, ask(who, purpose).status(), "graph", who, purpose);
                return;
            }
            var answer = query(who, purpose);
            var found = answer.at("/data/customer").isObject();
            Parts.FIELDS.forEach((name, field) -> {
                var permitted = Rules.permitted(who, purpose, field.category());
                expect(found && permitted, found && !withheld(answer, name), name, who, purpose);
                expect(permitted, permitted && found, name + " of somebody found", who, purpose);
            });
            Parts.METRICS.forEach((name, field) -> expect(
                    found && Rules.permitted(who, purpose, field.category()),
                    found && !withheld(answer, "metrics") && !withheld(answer, "metrics/" + name),
                    "metrics " + name,
                    who,
                    purpose));
            var history = Rules.permitted(who, purpose, "ORDERS") || Rules.permitted(who, purpose, "INTERACTIONS");
            expect(found && history, found && !withheld(answer, "timeline"), "timeline", who, purpose);
        });
        assertNothingWrong();
    }

    @Test
    void noFieldIsMissing() throws IOException {
        var schema = Files.readString(Layout.ofCheckout().root().resolve("contracts/graphql/schema.graphqls"));
        var type = schema.substring(schema.indexOf("\ntype Customer {"));
        var fields = Pattern.compile("(?m)^  ([a-zA-Z]+)[(:]").matcher(type.substring(0, type.indexOf("\n}")));
        var known = new HashSet<>(Parts.FIELDS.keySet());
        known.addAll(Parts.OTHER_FIELDS);

        assertThat(fields.results().map(field -> field.group(1))).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatARoleOpensIsOpenToThatRoleAlone() {
        for (var who : PEOPLE) {
            for (var right : Parts.RIGHTS.entrySet()) {
                var words = right.getKey().split(" ");
                var port = port(words[0], words[1]);
                var answer = HTTP.send(
                        words[0],
                        url(port, who) + words[1].replaceAll("\\{[^}]*}", "none"),
                        headers(who, "service"),
                        words[0].equals("GET") ? "" : "{\"not\": \"a request\"}");
                expect(right.getValue().contains(who.role()), opened(answer.status()), right.getKey(), who, "service");
            }
        }
        assertNothingWrong();
    }

    private static void everywhere(BiConsumer<Person, String> ask) {
        PEOPLE.forEach(who -> Rules.PURPOSES.forEach(purpose -> ask.accept(who, purpose)));
    }

    /** A partner is told the same of whoever is withheld, unrelated or unknown. */
    private static String reading(String reason, Person who) {
        return reason.startsWith("OK_") ? "200" : Rules.isPartner(who) ? "404 CUSTOMER_UNKNOWN" : "403 " + reason;
    }

    private static String said(RawHttp.Answer answer) {
        if (answer.status() == 200) {
            return "200";
        }
        var problem = read(answer.body());
        return answer.status() + " "
                + problem.path(answer.status() == 403 ? "detail" : "code").asText();
    }

    private static JsonNode query(Person who, String purpose) {
        return read(ask(who, purpose).body());
    }

    private static RawHttp.Answer ask(Person who, String purpose) {
        var selection =
                Parts.FIELDS.values().stream().map(Parts.Field::selection).collect(Collectors.joining(" "));
        var metrics =
                Parts.METRICS.values().stream().map(Parts.Field::selection).collect(Collectors.joining(" "));
        var query = "{ customer(id: \"" + customer + "\") { id " + selection + " metrics { " + metrics
                + " } timeline { pageInfo { hasNextPage } } } }";
        var body = Json.MAPPER.createObjectNode().put("query", query).toString();
        return HTTP.send("POST", RunningStack.url(Port.GATEWAY) + "/graphql", headers(who, purpose), body);
    }

    private static boolean withheld(JsonNode answer, String field) {
        return StreamSupport.stream(answer.path("errors").spliterator(), false)
                .anyMatch(error -> path(error).equals("customer/" + field));
    }

    private static String path(JsonNode error) {
        return StreamSupport.stream(error.path("path").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("/"));
    }

    private static RawHttp.Answer get(Port service, String path, Person who, String purpose) {
        return HTTP.send("GET", url(service, who) + path, headers(who, purpose), "");
    }

    private static String url(Port service, Person who) {
        return RunningStack.url(service) + who.door();
    }

    private static Map<String, String> headers(Person who, String purpose) {
        return Map.of("Authorization", "Bearer " + who.token(), "Purpose", purpose, "Content-Type", "application/json");
    }

    /** What is asked is no request, so that whoever may ask is told what is wrong with it. */
    private static boolean opened(int status) {
        return status != 401 && status != 403 && status < 500;
    }

    private static Port port(String method, String path) {
        return Routes.all().stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .map(Route::service)
                .findFirst()
                .orElseThrow();
    }

    private static void expect(Object expected, Object actual, String what, Person who, String purpose) {
        cells++;
        if (!expected.equals(actual)) {
            WRONG.add(what + " for " + who + " under " + purpose + ": " + actual + " instead of " + expected);
        }
    }

    private static void assertNothingWrong() {
        var wrong = List.copyOf(WRONG);
        WRONG.clear();
        assertThat(wrong).isEmpty();
    }

    private static JsonNode read(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private static Map<String, Object> granted(String purpose) {
        return Map.of("purpose", purpose, "decision", "GRANTED", "notice", Map.of("language", "en", "version", 1));
    }
}
