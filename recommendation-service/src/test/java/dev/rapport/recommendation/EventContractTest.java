package dev.rapport.recommendation;

import static dev.rapport.recommendation.Purchases.as;

import dev.rapport.recommendation.contact.EventCorrected;
import dev.rapport.recommendation.contact.EventsRecorded;
import dev.rapport.recommendation.gift.GiftBought;
import dev.rapport.recommendation.interest.InterestRemoved;
import dev.rapport.recommendation.interest.InterestStated;
import dev.rapport.recommendation.purchase.OrderRecorded;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.ReadContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventContractTest {

    @Test
    void arrivalIsEmittedAsPublished() {
        var sku = "e" + UUID.randomUUID();
        as(Tokens.ops())
                .body("{\"sku\":\"" + sku + "\",\"name\":\"x\",\"category\":\"c\"}")
                .post("/v1/items")
                .then()
                .statusCode(201);

        var subject = UUID.nameUUIDFromBytes(("item:" + sku).getBytes(StandardCharsets.UTF_8));
        EventContract.emitted(
                "rapport.recommendation",
                subject.toString(),
                "rapport.recommendation.item.arrived.v1",
                "item-arrived.v1");
    }

    @Test
    void whatIsReadOfAGiftIsPublished() {
        ReadContract.event("gift-bought.v1", GiftBought.class);
    }

    @Test
    void whatIsReadOfAnInterestIsPublished() {
        ReadContract.event("interest-stated.v1", InterestStated.class);
        ReadContract.event("customer-part.v1", InterestRemoved.class);
    }

    @Test
    void whatIsReadOfWhatPassedBetweenUsIsPublished() {
        ReadContract.event("events-recorded.v1", EventsRecorded.class);
        ReadContract.event("signals-recorded.v1", EventsRecorded.class);
        ReadContract.event("event-corrected.v1", EventCorrected.class);
    }

    @Test
    void whatIsReadOfAnOrderIsPublished() {
        ReadContract.event("order-changed.v1", OrderRecorded.class);
        EventContract.assertValid(
                "order-recorded.v1",
                Purchases.order(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "c", "s"));
    }
}
