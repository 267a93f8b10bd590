package dev.rapport.profile.registry;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GiftRegistryApiTest {
    private PartClient registries;
    private PartClient items;
    private PartClient giver;

    @BeforeEach
    void people() {
        registries = signed("gift-registries");
        items = new PartClient(registries.customer(), "gift-items", registries.token());
        giver = signed("gift-registries");
    }

    @Test
    void giftsDoNotSpoilTheSurprise() {
        var wedding = registries.added(registry("PUBLIC", "2999-06-01"));
        var pot = items.added(item(wedding, "POT", 2));

        give(giver.token(), wedding, pot, "{\"quantity\": 1}").statusCode(201);

        visit(giver.token(), wedding, null)
                .statusCode(200)
                .body("ownerName", equalTo("Clara & Carlo"))
                .body("items[0].wanted", equalTo(2))
                .body("items[0].bought", equalTo(1))
                .body("items[0].open", equalTo(1));
        visit(registries.token(), wedding, null)
                .body("items[0].wanted", equalTo(2))
                .body("items[0].bought", nullValue())
                .body("items[0].open", nullValue());
        items.one(pot).body("bought", nullValue());
        EventContract.emitted("rapport.profile", giver.customer(), "rapport.profile.gift.bought.v1", "gift-bought.v1");

        registries.change(wedding, 0, "{\"eventDate\": \"2020-06-01\"}").statusCode(200);
        visit(registries.token(), wedding, null).body("items[0].bought", equalTo(1));
    }

    @Test
    void nothingIsBoughtTwiceAndAPurchaseIsRepeatedSafely() {
        var wedding = registries.added(registry("PUBLIC", "2999-06-01"));
        var pot = items.added(item(wedding, "POT", 2));

        for (var replay = 0; replay < 2; replay++) {
            as(giver.token())
                    .header("Idempotency-Key", pot)
                    .body("{\"quantity\": 2}")
                    .post("/v1/gift-registries/" + wedding + "/items/" + pot + "/gifts")
                    .then()
                    .statusCode(201);
        }
        give(giver.token(), wedding, pot, "{\"quantity\": 1}").statusCode(409).body("code", equalTo("GIFT_BOUGHT"));
        items.change(pot, 0, "{\"wanted\": 1}").statusCode(200);
        visit(giver.token(), wedding, null).body("items[0].open", equalTo(0));
        give(registries.token(), wedding, pot, "{\"quantity\": 1}")
                .statusCode(422)
                .body("code", equalTo("OWN_REGISTRY"));
        give(giver.token(), wedding, UUID.randomUUID().toString(), "{\"quantity\": 1}")
                .statusCode(404)
                .body("code", equalTo("GIFT_ITEM_UNKNOWN"));
        give(giver.token(), wedding, pot, "{\"quantity\": 0}").statusCode(400);
        give(Tokens.customer("nobody"), wedding, pot, "{\"quantity\": 1}")
                .statusCode(422)
                .body("code", equalTo("BUYER_UNKNOWN"));
    }

    @Test
    void agentBuysForSomebodyWhoCalls() {
        var wedding = registries.added(registry("PRIVATE", "2999-06-01"));
        var pot = items.added(item(wedding, "POT", 2));
        var caller = created(fresh("anna"));

        give(Tokens.agent(), wedding, pot, "{\"quantity\": 1, \"buyerId\": \"" + caller + "\"}")
                .statusCode(201);
        give(Tokens.agent(), wedding, pot, "{\"quantity\": 1}").statusCode(422);
        give(giver.token(), wedding, pot, "{\"quantity\": 1, \"buyerId\": \"" + caller + "\"}")
                .statusCode(403);
    }

    @Test
    void registryOpensToThoseWhomTheOwnerLetIn() {
        var hidden = registries.added(registry("PRIVATE", "2999-06-01"));
        var linked = registries.added(registry("LINK", "2999-06-01"));
        var link = registries.one(linked).extract().<String>path("link");

        visit(giver.token(), hidden, null).statusCode(404).body("code", equalTo("REGISTRY_UNKNOWN"));
        visit(giver.token(), linked, null).statusCode(404);
        visit(giver.token(), linked, "guess").statusCode(404);
        visit(giver.token(), linked, link).statusCode(200).body("items", empty());
        visit(Tokens.partner(), hidden, null).statusCode(403);
        visit(Tokens.agent(), hidden, null).statusCode(200);
        visit(registries.token(), hidden, null).statusCode(200);
        registries.by(giver.token()).all().statusCode(403);
    }

    @Test
    void publicOnesAreFoundByOwnerOrTitle() {
        var name = "Zoë" + UUID.randomUUID().toString().substring(0, 6);
        var shown = registries.added(registry("PUBLIC", "2999-06-01").replace("Clara", name));
        var hidden = registries.added(registry("LINK", "2999-06-01").replace("Clara", name));

        as(giver.token())
                .queryParam("q", name.toLowerCase(java.util.Locale.ROOT).replace('ë', 'e'))
                .get("/v1/gift-registries")
                .then()
                .statusCode(200)
                .body("items.id", contains(shown))
                .body("items.id", not(hasItem(hidden)))
                .body("items[0].items", nullValue());
        as(giver.token()).queryParam("q", "x").get("/v1/gift-registries").then().statusCode(400);
    }

    @Test
    void listsAreKeptByTheirOwner() {
        var wedding = registries.added(registry("PUBLIC", "2999-06-01"));
        var pot = items.added(item(wedding, "POT", 2));

        items.add(item(wedding, "POT", 1)).statusCode(409).body("code", equalTo("GIFT_ITEM_KNOWN"));
        items.add(item(wedding, "CUP", 0)).statusCode(400);
        items.add("{\"registryId\": \"" + wedding
                        + "\", \"sku\": \"A\", \"name\": \"A\", \"wanted\": 1, \"bought\": 1}")
                .statusCode(400);
        new PartClient(giver.customer(), "gift-items", giver.token())
                .add(item(wedding, "CUP", 1))
                .statusCode(422)
                .body("code", equalTo("REGISTRY_OF_ANOTHER"));
        registries.remove(wedding, 0).statusCode(409).body("code", equalTo("REGISTRY_IN_USE"));
        items.change(pot, 7, "{}").statusCode(412);
        items.remove(pot, 0).statusCode(204);
        registries.remove(wedding, 0).statusCode(204);
        registries.one(wedding).statusCode(404);
        registries.add(registry("SECRET", "2999-06-01")).statusCode(400);
        registries
                .add("{\"title\": \"x\", \"ownerName\": \"y\", \"link\": \"mine\"}")
                .statusCode(400);
    }

    @Test
    void sameKeyOfTwoGiversIsTwoGifts() {
        var wedding = registries.added(registry("PUBLIC", "2999-06-01"));
        var pot = items.added(item(wedding, "POT", 2));
        for (var who : new PartClient[] {giver, signed("gift-registries")}) {
            as(who.token())
                    .header("Idempotency-Key", "same")
                    .body("{\"quantity\": 1}")
                    .post("/v1/gift-registries/" + wedding + "/items/" + pot + "/gifts")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue());
        }
        visit(giver.token(), wedding, null).body("items[0].bought", equalTo(2));
    }

    private static PartClient signed(String collection) {
        var subject = UUID.randomUUID().toString();
        return new PartClient(signedIn(subject), collection, Tokens.customer(subject));
    }

    private static String registry(String privacy, String day) {
        return """
                {"title": "Our wedding", "occasion": "wedding", "ownerName": "Clara & Carlo", "privacy": "%s",
                 "eventDate": "%s"}""".formatted(privacy, day);
    }

    private static String item(String registry, String sku, int wanted) {
        return """
                {"registryId": "%s", "sku": "%s", "name": "A %s", "wanted": %d}""".formatted(registry, sku, sku, wanted);
    }

    private static ValidatableResponse give(String token, String registry, String item, String body) {
        return as(token)
                .body(body)
                .post("/v1/gift-registries/" + registry + "/items/" + item + "/gifts")
                .then();
    }

    private static ValidatableResponse visit(String token, String registry, String link) {
        var request = as(token);
        return (link == null ? request : request.queryParam("link", link))
                .get("/v1/gift-registries/" + registry)
                .then();
    }
}
