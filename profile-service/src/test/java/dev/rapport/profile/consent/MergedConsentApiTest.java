package dev.rapport.profile.consent;

import static dev.rapport.profile.merge.MergeClient.merge;
import static dev.rapport.profile.merge.MergeClient.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two customers decided when they turn out to be one person, and when they do not. */
@QuarkusTest
class MergedConsentApiTest {
    private static final String MARKETER = Tokens.of("marketer-1", "marketer");

    private ConsentClient anna;
    private ConsentClient again;

    @BeforeEach
    void twoCustomers() {
        anna = ConsentClient.ofNewCustomer();
        again = ConsentClient.ofNewCustomer();
    }

    @Test
    void whatEitherRefusedIsRefusedAndComesBackApart() {
        anna.decide("marketing", "GRANTED").statusCode(200);
        again.decide("marketing", "GRANTED").statusCode(200);
        again.decide("marketing", "WITHDRAWN").statusCode(200);
        assertThat(permitted(anna, "marketing")).isTrue();

        var merge = merge(anna.customer(), again.customer());
        assertThat(permitted(anna, "marketing")).isFalse();
        seen(anna).statusCode(403).body("detail", equalTo("WITHDRAWN"));
        seen(again).statusCode(403);

        undo(merge).statusCode(200);
        assertThat(permitted(anna, "marketing")).isTrue();
        assertThat(permitted(again, "marketing")).isFalse();
        seen(anna).statusCode(200);
        seen(again).statusCode(403);
    }

    @Test
    void whoNeverSpokeOfItDoesNotSpeakAgainstTheOther() {
        anna.decide("marketing", "GRANTED").statusCode(200);
        merge(again.customer(), anna.customer());

        assertThat(permitted(again, "marketing")).isTrue();
        seen(again).statusCode(200);
    }

    @Test
    void whatThePersonDecidesIsSaidByAllOfHerUntilSheIsNone() {
        again.decide("marketing", "WITHDRAWN").statusCode(200);
        var merge = merge(anna.customer(), again.customer());
        anna.decide("marketing", "GRANTED").statusCode(200);
        assertThat(permitted(anna, "marketing")).isTrue();
        seen(again).statusCode(200);
        anna.history().body("items.decision", contains("WITHDRAWN", "GRANTED"));

        undo(merge).statusCode(200);
        assertThat(permitted(anna, "marketing")).isTrue();
        assertThat(permitted(again, "marketing")).isFalse();
        merge(anna.customer(), again.customer());
        assertThat(permitted(anna, "marketing")).isFalse();
    }

    @Test
    void whatThePersonRefusedStaysRefusedByBoth() {
        anna.decide("marketing", "GRANTED").statusCode(200);
        again.decide("marketing", "GRANTED").statusCode(200);
        var merge = merge(anna.customer(), again.customer());
        anna.decide("marketing", "WITHDRAWN").statusCode(200);
        undo(merge).statusCode(200);

        assertThat(permitted(anna, "marketing")).isFalse();
        assertThat(permitted(again, "marketing")).isFalse();
        again.history().body("items.decision", contains("GRANTED", "WITHDRAWN"));
    }

    /** She signs in as one of the two, whichever name she is read under. */
    @Test
    void whoDecidesForHerselfIsTheOneAsWhomSheSignsIn() {
        var merge = merge(anna.customer(), again.customer());
        anna.by(again.token()).decide("marketing", "GRANTED").statusCode(200);
        undo(merge).statusCode(200);

        assertThat(permitted(again, "marketing")).isTrue();
        assertThat(permitted(anna, "marketing")).isFalse();
    }

    @Test
    void restrictionOfOneHoldsForThePersonAlone() {
        var officer = Tokens.of("officer", "privacy-officer");
        again.by(officer).post("""
                        {"evidence": {"kind": "PAPER"}, "decisions": [{"purpose": "*", "decision": "RESTRICTED"}]}""").statusCode(200);
        var merge = merge(anna.customer(), again.customer());
        anna.by(Tokens.agent()).seenUnder("service").statusCode(403).body("detail", equalTo("RESTRICTED"));

        undo(merge).statusCode(200);
        anna.by(Tokens.agent()).seenUnder("service").statusCode(200);
        again.by(Tokens.agent()).seenUnder("service").statusCode(403);
    }

    @Test
    void whatSomebodyWhoLeavesHadGrantedEndsForAllOfThoseWhoStay() {
        var third = ConsentClient.ofNewCustomer();
        var first = merge(anna.customer(), again.customer());
        merge(third.customer(), anna.customer());
        again.decide("marketing", "GRANTED").statusCode(200);
        seen(third).statusCode(200);

        undo(first).statusCode(200);
        seen(again).statusCode(200);
        seen(third).statusCode(403);
        seen(anna).statusCode(403);
    }

    @Test
    void refusalOfOneHoldsForTheSameAddressOfTheOther() {
        var address = UUID.randomUUID() + "@example.org";
        var hers = anna.addEmail(address);
        anna.post(at("WITHDRAWN", hers)).statusCode(200);
        var later = again.addEmail(address);
        again.post(at("GRANTED", later)).statusCode(200);

        merge(anna.customer(), again.customer());
        contact(anna).body(of(later), contains(false));
        anna.post(at("WITHDRAWN", hers)).statusCode(200);
    }

    @Test
    void whatThePersonSaysOfOneOfTwoEqualAddressesSheSaysOfBoth() {
        var address = UUID.randomUUID() + "@example.org";
        var hers = anna.addEmail(address);
        var later = again.addEmail(address);
        anna.post(at("WITHDRAWN", hers)).statusCode(200);
        var merge = merge(anna.customer(), again.customer());

        anna.post(at("GRANTED", later)).statusCode(200);
        contact(anna).body(of(later), contains(true));
        anna.post(at("WITHDRAWN", later)).statusCode(200);
        contact(anna).body(of(later), contains(false));

        undo(merge).statusCode(200);
        contact(anna).body(of(hers), contains(false));
        contact(again).body(of(later), contains(false));
    }

    private static ValidatableResponse contact(ConsentClient customer) {
        return ConsentClient.request(customer.token())
                .header("Purpose", "marketing")
                .get("/v1/customers/" + customer.customer() + "/contact-decisions")
                .then()
                .statusCode(200);
    }

    private static String of(String point) {
        return "findAll { it.contactPointId == '" + point + "' && it.channel == 'EMAIL' }.permitted";
    }

    private static String at(String decision, String point) {
        return """
                {"decisions": [{"purpose": "marketing", "decision": "%s", "channel": "EMAIL", "contactPointId": "%s",
                 "notice": {"language": "en", "version": 1}}]}""".formatted(decision, point);
    }

    @Test
    void chainStaysWhole() {
        var merge = merge(anna.customer(), again.customer());
        anna.decide("marketing", "GRANTED").statusCode(200);
        undo(merge).statusCode(200);

        anna.history().body("items", hasSize(1));
        ConsentClient.request(Tokens.of("officer", "privacy-officer"))
                .get("/v1/consent-chain")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    private static boolean permitted(ConsentClient customer, String purpose) {
        return customer.state()
                .statusCode(200)
                .extract()
                .<List<Boolean>>path("purposes.findAll { it.purpose == '" + purpose + "' }.permitted")
                .getFirst();
    }

    private static ValidatableResponse seen(ConsentClient customer) {
        return customer.by(MARKETER).seenUnder("marketing");
    }
}
