package dev.rapport.profile.merge;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.organization;
import static dev.rapport.profile.merge.MergeClient.STEWARD;
import static dev.rapport.profile.merge.MergeClient.merge;
import static dev.rapport.profile.merge.MergeClient.tryMerge;
import static dev.rapport.profile.merge.MergeClient.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who are one, and two again. */
@QuarkusTest
class MergeApiTest {
    private String anna;
    private String again;

    @BeforeEach
    void enteredTwice() {
        anna = created(fresh("anna"));
        again = created(fresh("anna.archer"));
    }

    @Test
    void whoWasMergedIsAnsweredAsTheSurvivorWhichSaysSo() {
        merge(anna, again);

        read(again)
                .header("Content-Location", "/v1/customers/" + anna)
                .body("id", equalTo(anna))
                .body("mergedIds", contains(again))
                .body("identifiers", hasSize(2));
        read(anna).header("Content-Location", nullValue()).body("mergedIds", contains(again));
        as(Tokens.agent())
                .queryParam("id", again, anna)
                .get("/v1/customers")
                .then()
                .body("items.id", contains(anna));
        EventContract.emitted("rapport.profile", anna, CustomersMerged.TYPE, "customers-merged.v1");
    }

    @Test
    void partsOfBothAreReadAsHersAndWhatBothHaveOnce() {
        var shared = fresh("shared");
        contact(anna, shared);
        contact(again, shared);
        contact(again, fresh("other"));
        PartClient.of(anna, "interests").added("{\"topic\": \"Chess\", \"weight\": 0.2}");
        PartClient.of(again, "interests").added("{\"topic\": \"chess\", \"weight\": 0.9}");

        merge(anna, again);

        PartClient.of(anna, "contact-points").all().body("", hasSize(2));
        PartClient.of(again, "interests").all().body("topic", contains("chess")).body("weight", contains(0.9f));
    }

    @Test
    void whatWasSaidLastIsTheValueUnlessItWasOnlyImported() {
        patch(anna, "{\"timeZone\": \"Europe/Berlin\", \"country\": \"DE\"}", "staff")
                .statusCode(200);
        patch(again, "{\"timeZone\": \"Europe/Paris\", \"suffix\": \"PhD\"}", "import")
                .statusCode(200);
        patch(again, "{\"country\": \"FR\"}", "customer").statusCode(200);

        merge(anna, again);

        read(anna)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("suffix", equalTo("PhD"))
                .body("country", equalTo("FR"));
    }

    @Test
    void afterUndoingBothAreByteByByteAsTheyWere() {
        contact(anna, fresh("home"));
        contact(again, fresh("work"));
        PartClient.of(again, "addresses")
                .added(
                        "{\"line1\": \"Weg 1\", \"locality\": \"Berlin\", \"country\": \"DE\", \"postalCode\": \"10115\"}");
        patch(again, "{\"givenName\": \"Annie\"}", "customer").statusCode(200);
        var before = Export.of(anna) + Export.of(again);

        var merge = merge(anna, again);
        assertThat(Export.of(anna)).contains("Annie").contains("Weg 1");
        undo(merge).statusCode(200).body("stands", equalTo(false)).body("undoNote", equalTo("mother and daughter"));

        assertThat(Export.of(anna) + Export.of(again)).isEqualTo(before);
        undo(merge).statusCode(200).body("stands", equalTo(false));
        EventContract.emitted("rapport.profile", anna, CustomersUnmerged.TYPE, "customers-unmerged.v1");
    }

    @Test
    void whatIsToldSinceBelongsToWhomItIsToldOf() {
        var merge = merge(anna, again);
        var point = contact(again, fresh("new"));
        patch(anna, "{\"givenName\": \"Anne\"}", "staff").statusCode(200);
        PartClient.of(anna, "contact-points")
                .change(point, 0, "{\"label\": \"work\"}")
                .statusCode(200);
        undo(merge).statusCode(200);

        read(anna).body("givenName", equalTo("Anne"));
        read(again).body("givenName", equalTo("Anna"));
        PartClient.of(anna, "contact-points").all().body("", hasSize(0));
        PartClient.of(again, "contact-points").all().body("label", contains("work"));
    }

    @Test
    void whatIsSaidOfOneOfTwoThatAreTheSameIsNotSaidOfTheOther() {
        var shared = fresh("shared");
        var hers = contact(anna, shared);
        var later = contact(again, shared);
        var merge = merge(anna, again);

        PartClient.of(anna, "contact-points")
                .change(later, 0, "{\"label\": \"work\"}")
                .statusCode(200);
        PartClient.of(anna, "contact-points").all().body("label", contains("work"));
        undo(merge).statusCode(200);

        PartClient.of(anna, "contact-points").one(hers).body("label", nullValue());
        PartClient.of(again, "contact-points").one(later).body("label", equalTo("work"));
    }

    @Test
    void whatIsRemovedDoesNotComeUpAgainFromTheOther() {
        var shared = fresh("shared");
        contact(anna, shared);
        var later = contact(again, shared);
        merge(anna, again);

        PartClient.of(anna, "contact-points").remove(later, 0).statusCode(204);

        PartClient.of(anna, "contact-points").all().body("", hasSize(0));
    }

    @Test
    void whatIsCorrectedDoesNotComeUpAgainFromTheOther() {
        var shared = fresh("shared");
        contact(anna, shared);
        var later = contact(again, shared);
        merge(anna, again);
        var right = fresh("right");

        PartClient.of(anna, "contact-points")
                .change(later, 0, "{\"value\": \"" + right + "\"}")
                .statusCode(200);

        PartClient.of(anna, "contact-points").all().body("value", contains(right));
    }

    @Test
    void mergesAreUndoneInAnyOrder() {
        var third = created(fresh("third"));
        var fourth = created(fresh("fourth"));
        var first = merge(anna, again);
        var second = merge(third, fourth);
        var both = merge(fourth, again);
        read(again).body("id", equalTo(third)).body("mergedIds", containsInAnyOrder(anna, again, fourth));

        undo(first).statusCode(200);
        read(again).body("id", equalTo(again)).body("mergedIds", nullValue());
        read(anna).body("id", equalTo(third)).body("mergedIds", containsInAnyOrder(anna, fourth));

        undo(both).statusCode(200);
        read(anna).body("id", equalTo(anna)).body("mergedIds", nullValue());
        read(fourth).body("id", equalTo(third));
        undo(second).statusCode(200);
        read(fourth).body("id", equalTo(fourth));
    }

    @Test
    void whatCannotBeOneIsRefused() {
        tryMerge(anna, anna).statusCode(409).body("code", equalTo("SAME_CUSTOMER"));
        merge(anna, again);
        tryMerge(again, anna).statusCode(409).body("code", equalTo("SAME_CUSTOMER"));
        tryMerge(anna, organization("Archer Ltd")).statusCode(422).body("code", equalTo("KINDS_DIFFER"));
        tryMerge(anna, UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("CUSTOMER_UNKNOWN"));
        undo(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void theSameKeyMergesOnce() {
        var body = "{\"survivorId\": \"" + anna + "\", \"mergedId\": \"" + again + "\"}";
        var key = UUID.randomUUID().toString();
        var first = as(STEWARD).header("Idempotency-Key", key).body(body).post("/v1/merges");
        as(STEWARD)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        as(STEWARD)
                .queryParam("customer", again)
                .get("/v1/merges")
                .then()
                .body("items.id", contains(first.<String>path("id")));
    }

    @Test
    void sideBySideEachIsAsSheWasToldAlsoWhenTheyAreOne() {
        var shared = fresh("shared");
        contact(anna, shared);
        contact(again, shared);
        patch(again, "{\"givenName\": \"Annie\"}", "staff").statusCode(200);
        merge(anna, again);

        var fields = "fields.find { it.field == 'givenName' }";
        compare(anna, again)
                .statusCode(200)
                .body("onePerson", equalTo(true))
                .body(fields + ".one", equalTo("Anna"))
                .body(fields + ".other", equalTo("Annie"))
                .body(fields + ".same", equalTo(false))
                .body("fields.find { it.field == 'familyName' }.same", equalTo(true))
                .body("means.findAll { it.ofOne && it.ofOther }.value", contains(shared))
                .body("means.findAll { it.ofOne && !it.ofOther }", hasSize(1));
        compare(anna, anna).statusCode(400);
        compare(anna, UUID.randomUUID().toString()).statusCode(404);
        as(Tokens.agent())
                .get("/v1/customer-comparisons?one=" + anna + "&other=" + again)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse compare(String one, String other) {
        return as(STEWARD)
                .get("/v1/customer-comparisons?one=" + one + "&other=" + other)
                .then();
    }

    private static ValidatableResponse read(String customer) {
        return as(Tokens.agent()).get("/v1/customers/" + customer).then().statusCode(200);
    }

    private static String contact(String customer, String email) {
        return PartClient.of(customer, "contact-points").added("{\"method\": \"EMAIL\", \"value\": \"" + email + "\"}");
    }

    private static ValidatableResponse patch(String customer, String patch, String saidBy) {
        var version = as(Tokens.agent()).get("/v1/customers/" + customer).header("ETag");
        return as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .header("Said-By", saidBy)
                .body(patch)
                .patch("/v1/customers/" + customer)
                .then();
    }
}
