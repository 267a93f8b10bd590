package dev.rapport.gateway.offer;

import static dev.rapport.gateway.Fakes.ANNA;
import static dev.rapport.gateway.GraphClient.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
class OfferGraphApiTest {
    private static final String ORDER = "01980000-0000-7000-8000-000000000009";

    @BeforeEach
    void allWell() {
        Fakes.allWell();
    }

    @Test
    void whatSheBuysAgainAndWhatIsNewSayWhy() {
        offers("OK_CONSENT", "[" + suggestion("green", "BOUGHT_AGAIN", bought(1), popular()) + "]");

        asked().body("errors", nullValue())
                .body("data.customer.buyAgain.sku", contains("green"))
                .body("data.customer.buyAgain[0].basis", equalTo("BOUGHT_AGAIN"))
                .body(
                        "data.customer.buyAgain[0].evidence.text",
                        contains("She bought it before.", "Bought by many at the time."))
                .body("data.customer.recommendations[0].profiling", equalTo("OK_CONSENT"))
                .body(
                        "data.customer.recommendations[0].evidence.text",
                        contains("Goes well with Pot.", "Goes less well with Pot."))
                .body("data.customer.recommendations[0].evidence[0].orderId", equalTo(ORDER));
        assertThat(Fakes.RECOMMENDATION.requests().getFirst().body())
                .contains("\"recommendations\":2", "\"buyAgain\":3", "\"notifications\":0");
    }

    @Test
    void whereSheDoesNotLetUsLearnHerTasteWhatSheBuysAgainIsWithheld() {
        offers("WITHDRAWN", "[]");

        asked().body("data.customer.buyAgain", nullValue())
                .body("data.customer.recommendations[0].profiling", equalTo("WITHDRAWN"))
                .body("errors[0].path", contains("customer", "buyAgain"))
                .body("errors[0].extensions.code", equalTo("ACCESS_DENIED"))
                .body("errors[0].extensions.purpose", equalTo("profiling"))
                .body("errors[0].extensions.reason", equalTo("WITHDRAWN"));
    }

    @Test
    void whatSheWasToldSaysWhatItRestsOn() {
        offers("OK_CONSENT", "[]");

        told().body("errors", nullValue())
                .body("data.customer.notifications[0].sku", equalTo("jug"))
                .body("data.customer.notifications[0].score", equalTo(1.5f))
                .body("data.customer.notifications[0].reason", equalTo("Like Pot, which she bought."))
                .body("data.customer.notifications[0].evidence.orderId", contains(ORDER));
    }

    @Test
    void whereSheDoesNotLetUsLearnHerTasteWhatSheWasToldByItIsWithheld() {
        offers("NO_CONSENT", "[]");

        told().body("data.customer.notifications", nullValue())
                .body("errors[0].extensions.purpose", equalTo("profiling"))
                .body("errors[0].extensions.reason", equalTo("NO_CONSENT"));
    }

    @Test
    void factsAreToldInTheLanguageThatIsAskedFor() {
        offers("OK_CONSENT", "[]");

        in("de").body(
                        "data.customer.recommendations[0].evidence.text",
                        contains("Passt gut zu Pot.", "Passt weniger gut zu Pot."))
                .body(
                        "data.customer.nextBestActions.actions[0].text",
                        equalTo("Sie hat ein Problem gemeldet, das noch niemand gelöst hat: complaint."));
        in("fr-CA")
                .body(
                        "data.customer.nextBestActions.actions[0].text",
                        equalTo("Elle nous a signalé un problème que personne n'a encore résolu : complaint."));
        in("ja").body(
                        "data.customer.nextBestActions.actions[0].text",
                        equalTo("She told us of a problem that nobody has solved yet: complaint."));
        in("no language")
                .body("data.customer.recommendations", nullValue())
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"));
    }

    private static ValidatableResponse in(String language) {
        return query(
                Tokens.agent(),
                "query($id: ID!, $in: String) { customer(id: $id) { recommendations(language: $in) { evidence { text } }"
                        + " nextBestActions { actions { text(language: $in) } } } }",
                Map.of("id", ANNA, "in", language));
    }

    @Test
    void whatToDoNextSaysWhyAndWhatIsNotDoneToo() {
        offers("NO_CONSENT", "[]");

        query(
                        Tokens.agent(),
                        "query($id: ID!) { customer(id: $id) { nextBestActions(first: 1) { actions { id kind value propensity score"
                                + " facts { kind eventId about } } silences { strategy reason } } } }",
                        Map.of("id", ANNA))
                .body("errors", nullValue())
                .body("data.customer.nextBestActions.actions.kind", contains("FIX_PROBLEM"))
                .body("data.customer.nextBestActions.actions[0].id", equalTo(ORDER))
                .body("data.customer.nextBestActions.actions[0].score", equalTo(90f))
                .body("data.customer.nextBestActions.actions[0].facts.about", contains("complaint"))
                .body("data.customer.nextBestActions.silences[0].strategy", equalTo("cross-sell"))
                .body("data.customer.nextBestActions.silences[0].reason", equalTo("OPEN_PROBLEM"));
        assertThat(Fakes.RECOMMENDATION.requests().getFirst().body())
                .contains("\"recommendations\":0", "\"nextActions\":1");
    }

    @Test
    void whatSheMadeOfItIsKeptOrRefusedWithItsCode() {
        Fakes.RECOMMENDATION.behave(request -> Answer.ok("{\"reaction\":\"REJECTED\"}"));
        reacted()
                .body("errors", nullValue())
                .body("data.recordReaction.reaction", equalTo("REJECTED"))
                .body("data.recordReaction.error", nullValue());
        assertThat(Fakes.RECOMMENDATION.requests().getLast().uri()).endsWith("/v1/actions/" + ORDER + "/reaction");

        Fakes.RECOMMENDATION.behave(
                request -> new Answer(409, "{\"code\":\"REACTION_GIVEN\",\"title\":\"Another one.\"}"));
        reacted()
                .body("errors", nullValue())
                .body("data.recordReaction.reaction", nullValue())
                .body("data.recordReaction.error.code", equalTo("REACTION_GIVEN"));
    }

    @Test
    void whatSheSaysOfAnItemIsKeptAndTakenBack() {
        Fakes.RECOMMENDATION.behave(request -> Answer.ok("{\"feedback\":\"GIFT\"}"));
        feedback("feedback: \"GIFT\"").body("data.recordItemFeedback.feedback", equalTo("GIFT"));
        assertThat(Fakes.RECOMMENDATION.requests().getLast().uri())
                .endsWith("/v1/customers/" + ANNA + "/item-feedback/pot");

        Fakes.RECOMMENDATION.behave(request -> new Answer(204, ""));
        feedback("feedback: null")
                .body("errors", nullValue())
                .body("data.recordItemFeedback.feedback", nullValue())
                .body("data.recordItemFeedback.error", nullValue());

        Fakes.RECOMMENDATION.behave(request -> new Answer(403, "{\"code\":\"ACCESS_DENIED\",\"title\":\"Withheld.\"}"));
        feedback("feedback: \"GIFT\"").body("data.recordItemFeedback.error.code", equalTo("ACCESS_DENIED"));
    }

    private static ValidatableResponse feedback(String argument) {
        return query(
                Tokens.agent(),
                "mutation($id: ID!) { recordItemFeedback(customer: $id, sku: \"pot\", " + argument
                        + ") { feedback error { code } } }",
                Map.of("id", ANNA));
    }

    @Test
    void whatComesNextForNobodyIsAskedByItemsAlone() {
        Fakes.RECOMMENDATION.behave(request -> Answer.ok("{\"items\":["
                + suggestion(
                        "cup",
                        "SESSION",
                        "{\"kind\":\"IN_SESSION\",\"sku\":\"pot\",\"name\":\"Pot\",\"contribution\":1}")
                + "]}"));

        query(
                        Tokens.agent(),
                        "{ sessionRecommendations(items: [\"pot\"], first: 3) { sku basis evidence { sku text } } }",
                        Map.of())
                .body("errors", nullValue())
                .body("data.sessionRecommendations.sku", contains("cup"))
                .body("data.sessionRecommendations[0].evidence.text", contains("Goes well with Pot."));
        assertThat(Fakes.RECOMMENDATION.requests().getLast().body()).contains("\"items\":[\"pot\"]", "\"first\":3");
    }

    private static ValidatableResponse reacted() {
        return query(
                Tokens.agent(),
                "mutation($id: ID!) { recordReaction(action: $id, reaction: \"REJECTED\") { reaction error { code } } }",
                Map.of("id", ORDER));
    }

    private static ValidatableResponse told() {
        return query(
                Tokens.agent(),
                "query($id: ID!) { customer(id: $id) { notifications { sku score reason evidence { orderId } } } }",
                Map.of("id", ANNA));
    }

    private static ValidatableResponse asked() {
        return query(
                Tokens.agent(),
                "query($id: ID!) { customer(id: $id) { buyAgain(first: 3) { sku basis evidence { text } }"
                        + " recommendations(first: 2) { sku profiling evidence { text orderId } } } }",
                Map.of("id", ANNA));
    }

    private static void offers(String profiling, String buyAgain) {
        var permitted = "[{\"category\":\"RECOMMENDATIONS\",\"effect\":\"PERMIT\",\"reason\":\"OK_CONTRACT\"}]";
        Fakes.RECOMMENDATION.behave(
                request -> Answer.ok(
                        "{\"items\":[{\"id\":\"" + ANNA + "\",\"access\":" + permitted
                                + ",\"profiling\":\"" + profiling + "\",\"recommendations\":["
                                + suggestion("cup", "PERSONAL", bought(2), bought(-1)) + "],\"buyAgain\":" + buyAgain
                                + ",\"notifications\":[{\"id\":\"" + ORDER
                                + "\",\"kind\":\"ITEM_ARRIVED\",\"sku\":\"jug\",\"name\":\"Jug\",\"category\":\"pots\",\"score\":1.5,"
                                + "\"evidence\":[" + fact("BOUGHT_ALIKE", 1.5)
                                + "],\"createdAt\":\"2026-01-01T10:00:00Z\"}],\"nextActions\":{\"actions\":["
                                + action("FIX_PROBLEM", 90) + "," + action("NOTHING", 0.5)
                                + "],\"silences\":[{\"strategy\":\"cross-sell\",\"kind\":\"CROSS_SELL\",\"reason\":\"OPEN_PROBLEM\"}]}}]}"));
    }

    private static String action(String kind, double score) {
        return "{\"id\":\"" + ORDER + "\",\"strategy\":\"x\",\"kind\":\"" + kind
                + "\",\"value\":100,\"propensity\":0.9,"
                + "\"score\":" + score + ",\"facts\":[{\"kind\":\"PROBLEM\",\"eventId\":\"" + ORDER
                + "\",\"about\":\"complaint\",\"at\":\"2026-01-01T10:00:00Z\"}]}";
    }

    private static String suggestion(String sku, String basis, String... evidence) {
        return "{\"sku\":\"" + sku + "\",\"name\":\"x\",\"basis\":\"" + basis + "\",\"score\":1,\"evidence\":["
                + String.join(",", evidence) + "]}";
    }

    private static String bought(int contribution) {
        return fact("BOUGHT", contribution);
    }

    private static String fact(String kind, double contribution) {
        return "{\"kind\":\"" + kind + "\",\"sku\":\"pot\",\"name\":\"Pot\",\"orderId\":\"" + ORDER
                + "\",\"contribution\":" + contribution + "}";
    }

    private static String popular() {
        return "{\"kind\":\"POPULAR\",\"contribution\":0.5}";
    }
}
