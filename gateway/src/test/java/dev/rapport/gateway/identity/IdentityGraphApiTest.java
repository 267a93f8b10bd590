package dev.rapport.gateway.identity;

import static dev.rapport.gateway.Fakes.ANNA;
import static dev.rapport.gateway.Fakes.BRUNO;
import static dev.rapport.gateway.GraphClient.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.gateway.Fakes;
import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A steward's questions and decisions, as profile-service answers them. */
@QuarkusTest
class IdentityGraphApiTest {
    private static final String STEWARD = Tokens.of("steward-1", "steward");
    private static final String ID = "01890000-0000-7000-8000-0000000000f1";
    private static final String PAIR = """
            {"id":"%s","customers":["%s","%s"],"probability":0.97,"state":"OPEN","version":3,
             "foundAt":"2026-01-01T00:00:00Z","reasons":[{"feature":"PHONE","likeness":"SAME","bits":6.5}]}""".formatted(ID, ANNA, BRUNO);
    private static final String MERGE = """
            {"id":"%s","survivorId":"%s","mergedId":"%s","stands":%s,"mergedAt":"2026-01-01T00:00:00Z","mergedBy":"steward-1"}""";

    @Test
    void pairsAreAPageWithReasons() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + PAIR + "],\"next\":\"" + ID + "\"}"));

        query(
                        STEWARD,
                        "query($c: ID) { duplicates(customer: $c, first: 1) { pageInfo { hasNextPage endCursor }"
                                + " edges { node { id customers probability version reasons { feature bits } } } } }",
                        Map.of("c", ANNA))
                .body("errors", nullValue())
                .body("data.duplicates.pageInfo.endCursor", equalTo(ID))
                .body("data.duplicates.edges[0].node.customers", contains(ANNA, BRUNO))
                .body("data.duplicates.edges[0].node.reasons.feature", contains("PHONE"));
        assertThat(Fakes.PROFILE.requests().getLast().uri()).contains("state=OPEN", "customer=" + ANNA, "limit=1");
    }

    @Test
    void mergeAndItsUndoingAnswerTheMergeAsItIsNow() {
        Fakes.PROFILE.behave(request -> request.uri().endsWith("/undo")
                ? Answer.ok(MERGE.formatted(ID, ANNA, BRUNO, false))
                : new Answer(201, MERGE.formatted(ID, ANNA, BRUNO, true)));

        query(
                        STEWARD,
                        "mutation($a: ID!, $b: ID!) { mergeCustomers(survivor: $a, merged: $b, note: \"twice\")"
                                + " { merge { id stands mergedBy } error { code } } }",
                        Map.of("a", ANNA, "b", BRUNO))
                .body("errors", nullValue())
                .body("data.mergeCustomers.error", nullValue())
                .body("data.mergeCustomers.merge.stands", equalTo(true));
        assertThat(Fakes.PROFILE.requests().getLast().body()).contains("\"note\":\"twice\"");
        query(STEWARD, "mutation($m: ID!) { undoMerge(merge: $m) { merge { stands } } }", Map.of("m", ID))
                .body("data.undoMerge.merge.stands", equalTo(false));
    }

    @Test
    void whatIsRefusedIsToldWithItsCode() {
        Fakes.PROFILE.behave(request -> new Answer(409, "{\"code\":\"SAME_CUSTOMER\",\"title\":\"They are one.\"}"));

        query(
                        STEWARD,
                        "mutation($a: ID!) { mergeCustomers(survivor: $a, merged: $a) { merge { id } error { code } } }",
                        Map.of("a", ANNA))
                .body("errors", nullValue())
                .body("data.mergeCustomers.merge", nullValue())
                .body("data.mergeCustomers.error.code", equalTo("SAME_CUSTOMER"));
    }

    @Test
    void decisionNamesTheVersionThatWasRead() {
        Fakes.PROFILE.behave(request -> Answer.ok(PAIR));

        query(
                        STEWARD,
                        "mutation($d: ID!) { decideDuplicate(duplicate: $d, version: 3, state: \"DISTINCT\")"
                                + " { duplicate { version } error { code } } }",
                        Map.of("d", ID))
                .body("errors", nullValue())
                .body("data.decideDuplicate.duplicate.version", equalTo(3));
        assertThat(Fakes.PROFILE.requests().getLast().uri()).endsWith("/v1/duplicates/" + ID + "/decision");
    }

    @Test
    void customersStandSideBySide() {
        Fakes.PROFILE.behave(request -> Answer.ok("""
                {"one":"%s","other":"%s","onePerson":false,"fields":[{"field":"givenName","one":"Anna","other":"Ann","same":false}],
                 "means":[{"type":"phone","value":"+491","ofOne":true,"ofOther":true}]}""".formatted(ANNA, BRUNO)));

        query(
                        STEWARD,
                        "query($a: ID!, $b: ID!) { customerComparison(one: $a, other: $b)"
                                + " { onePerson duplicate { id } fields { field one other same } means { value ofOther } } }",
                        Map.of("a", ANNA, "b", BRUNO))
                .body("errors", nullValue())
                .body("data.customerComparison.fields.other", contains("Ann"))
                .body("data.customerComparison.means.ofOther", contains(true))
                .body("data.customerComparison.duplicate", nullValue());
    }

    @Test
    void mergesAreListedAndNotForEverybody() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + MERGE.formatted(ID, ANNA, BRUNO, true) + "]}"));
        query(STEWARD, "{ merges { edges { node { survivorId mergedId } } } }", Map.of())
                .body("errors", nullValue())
                .body("data.merges.edges.node.mergedId", contains(BRUNO));

        Fakes.PROFILE.behave(request -> new Answer(403, "{\"code\":\"FORBIDDEN\"}"));
        query(Tokens.agent(), "{ merges { edges { node { survivorId } } } }", Map.of())
                .body("data.merges", nullValue())
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }
}
