package dev.rapport.profile.view;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CustomerViewApiTest {
    private static final String PHONE = "{\"method\": \"PHONE\", \"value\": \"+442079460958\"}";

    @Test
    void partsComeForEachCustomerThatIsAskedFor() {
        var anna = created(fresh("anna"));
        var bruno = created(fresh("bruno"));
        var phone = PartClient.of(bruno, "contact-points").added(PHONE);

        view(Tokens.agent(), "\"ids\": [\"" + anna + "\", \"" + bruno + "\"]", "CONTACT_POINTS")
                .statusCode(200)
                .body("items.customer.id", contains(anna, bruno))
                .body("items[0].contactPoints", empty())
                .body("items[1].contactPoints.id", contains(phone))
                .body("items[0].addresses", nullValue());
    }

    @Test
    void everyWayOfNamingHerIsOneCall() {
        var subject = UUID.randomUUID().toString();
        var clara = signedIn(subject);
        var mail = fresh("dora");
        var dora = created(mail);

        view(Tokens.customer(subject), "\"me\": true", "CONTACT_POINTS")
                .body("items.customer.id", contains(clara))
                .body("items[0].contactPoints", empty());
        view(Tokens.agent(), "\"identifier\": {\"type\": \"email\", \"value\": \"" + mail + "\"}", "ADDRESSES")
                .body("items.customer.id", contains(dora));
        view(Tokens.agent(), "\"matches\": {\"text\": \"" + mail + "\", \"limit\": 5}", "ADDRESSES")
                .body("items.customer.id", contains(dora));
        view(Tokens.agent(), "\"page\": {\"limit\": 2}", "ADDRESSES")
                .body("items", hasSize(2))
                .body("next", notNullValue());
    }

    @Test
    void everyPartCanBeAskedForAtOnce() {
        var anna = created(fresh("anna"));
        PartClient.of(anna, "interests").added("{\"topic\": \"Tea\", \"weight\": 1}");
        PartClient.of(anna, "channel-preferences").added("{\"kind\": \"purchase\", \"channel\": \"WEB\"}");
        var registry =
                PartClient.of(anna, "gift-registries").added("{\"title\": \"Wedding\", \"ownerName\": \"Anna\"}");
        PartClient.of(anna, "gift-items")
                .added("{\"registryId\": \"" + registry + "\", \"sku\": \"POT\", \"name\": \"Pot\", \"wanted\": 2}");
        PartClient.of(anna, "contact-preferences").added("{\"context\": \"news\", \"methods\": [\"POST\"]}");
        var parts =
                Arrays.stream(PartName.values()).map(name -> "\"" + name + "\"").collect(Collectors.joining(","));

        as(Tokens.agent())
                .body("{\"ids\": [\"" + anna + "\"], \"parts\": [" + parts
                        + "], \"fieldHistory\": {\"field\": \"gift-items\", \"limit\": 2}}")
                .post("/v1/customer-views")
                .then()
                .statusCode(200)
                .body("items[0].interests.topic", contains("Tea"))
                .body("items[0].channels[0].stated", equalTo("WEB"))
                .body("items[0].giftRegistries[0].items.sku", contains("POT"))
                .body("items[0].giftRegistries[0].items[0].bought", equalTo(0))
                .body("items[0].contactResolutions.find { it.context == 'news' }.decidedBy", equalTo("SAID_OF_CONTEXT"))
                .body("items[0].contactResolutions.find { it.context == 'news' }.method", nullValue())
                .body("items[0].valueExchange", empty())
                .body("items[0].accountTeam", empty())
                .body("items[0].shippingPreferences", empty())
                .body("items[0].fieldHistory", hasSize(2))
                .body("items[0].fieldHistory.field", everyItem(startsWith("gift-items/")));
    }

    @Test
    void historyIsOfTheCategoriesThatMayBeSeen() {
        var anna = created(fresh("anna"));
        PartClient.of(anna, "contact-points").added(PHONE);
        var body = "{\"ids\": [\"" + anna + "\"], \"parts\": [], \"fieldHistory\": {\"limit\": 100}}";

        as(Tokens.agent())
                .body(body)
                .post("/v1/customer-views")
                .then()
                .body("items[0].fieldHistory.field", hasItem("givenName"));
        as(Tokens.agent())
                .body(body)
                .post("/v1/customer-views")
                .then()
                .body("items[0].fieldHistory.field", hasItem(startsWith("contact-points/")));
        as(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"))
                .body(body)
                .post("/v1/customer-views")
                .then()
                .body("items[0].fieldHistory.field", hasItem("givenName"))
                .body("items[0].fieldHistory.field", not(hasItem(startsWith("contact-points/"))));
        as(Tokens.customer("stranger"))
                .body(body)
                .post("/v1/customer-views")
                .then()
                .body("items[0].fieldHistory", nullValue());
    }

    @Test
    void withheldPartIsAbsentAndAccessSaysWhy() {
        var anna = created(fresh("anna"));
        PartClient.of(anna, "contact-points").added(PHONE);
        var noContact = Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service");

        view(noContact, "\"ids\": [\"" + anna + "\"]", "CONTACT_POINTS")
                .statusCode(200)
                .body("items[0].customer.givenName", equalTo("Anna"))
                .body("items[0].contactPoints", nullValue())
                .body("items[0].customer.access.find { it.category == 'CONTACT' }.reason", equalTo("NO_SCOPE"));
        view(Tokens.customer("stranger"), "\"ids\": [\"" + anna + "\"]", "CONTACT_POINTS")
                .body("items[0].customer.givenName", nullValue())
                .body("items[0].contactPoints", nullValue());
        view(Tokens.partner(), "\"ids\": [\"" + anna + "\"]", "CONTACT_POINTS").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"parts\": []}",
                "{\"me\": true, \"page\": {\"limit\": 2}, \"parts\": []}",
                "{\"me\": true, \"parts\": [\"SECRETS\"]}",
                "{\"me\": true, \"parts\": [null]}",
                "{\"me\": true}",
                "{\"ids\": [], \"parts\": []}",
                "{\"page\": {\"limit\": 101}, \"parts\": []}",
                "{\"page\": {\"limit\": 10, \"cursor\": \"x\"}, \"parts\": []}",
                "{\"matches\": {\"text\": \"a\", \"limit\": 10}, \"parts\": []}",
            })
    void unclearRequestIsRefused(String body) {
        as(Tokens.agent()).body(body).post("/v1/customer-views").then().statusCode(400);
    }

    @Test
    void listsAreForThoseWhoMayList() {
        view(Tokens.ops(), "\"page\": {\"limit\": 2}", "ADDRESSES").statusCode(403);
        view(Tokens.customer("c"), "\"matches\": {\"text\": \"ann\", \"limit\": 2}", "ADDRESSES")
                .statusCode(403);
    }

    private static ValidatableResponse view(String token, String whom, String part) {
        return as(token)
                .body("{" + whom + ", \"parts\": [\"" + part + "\"]}")
                .post("/v1/customer-views")
                .then();
    }
}
