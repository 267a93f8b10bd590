package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A customer says where and how she wants to be reached, and is. */
class ReachedAsSheWishesIT {

    @Test
    void contactPointIsVerifiedByTheCodeThatWasSentThere() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("verify"));
        var point = Shop.tell(
                "agent1",
                anna,
                "contact-points",
                Map.of("method", "EMAIL", "value", Shop.fresh("anna") + "@example.org"));
        var path = Shop.parts(anna, "contact-points") + "/" + point;
        var agent = RunningStack.as("agent1");

        assertThat(agent.post(path + "/verification-codes", Map.of(), "").status())
                .isEqualTo(202);
        var code = delivered(point).get("code").asText();
        var wrong = code.equals("123456") ? "654321" : "123456";
        assertThat(agent.post(path + "/verifications", Map.of("code", wrong), "")
                        .status())
                .isEqualTo(422);
        assertThat(agent.post(path + "/verifications", Map.of("code", code), "").status())
                .isEqualTo(200);

        var graph = RunningStack.graph("agent1");
        assertThat(graph.customer(anna, "{ contactPoints { verified } }")
                        .at("/data/customer/contactPoints/0/verified")
                        .asBoolean())
                .isTrue();
        assertThat(agent.patch(path, 1, Map.of("value", "other@example.org")).status())
                .isEqualTo(200);
        assertThat(graph.customer(anna, "{ contactPoints { verified } }")
                        .at("/data/customer/contactPoints/0/verified")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void phoneForProblemsMailForNewsAndNeverATextMessage() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("prefer"));
        var phone = Shop.tell("agent1", anna, "contact-points", Map.of("method", "PHONE", "value", "+447912345678"));
        Shop.tell("agent1", anna, "contact-points", Map.of("method", "EMAIL", "value", "anna@example.org"));
        Shop.tell("agent1", anna, "contact-preferences", Map.of("context", "problems", "methods", List.of("PHONE")));
        Shop.tell("agent1", anna, "contact-preferences", Map.of("context", "news", "methods", List.of("SMS", "EMAIL")));
        Shop.tell("agent1", anna, "contact-preferences", Map.of("context", "any", "never", List.of("SMS")));

        var resolutions = RunningStack.graph("agent1").customer(anna, """
                        { problems: contactResolutions(context: "problems") { method contactPointId decidedBy }
                          news: contactResolutions(context: "news") { method attempts { outcome } } }""");
        assertThat(resolutions.at("/data/customer/problems/0/method").asText()).isEqualTo("PHONE");
        assertThat(resolutions.at("/data/customer/problems/0/contactPointId").asText())
                .isEqualTo(phone);
        assertThat(resolutions.at("/data/customer/problems/0/decidedBy").asText())
                .isEqualTo("SAID_OF_CONTEXT");
        assertThat(resolutions.at("/data/customer/news/0/method").asText()).isEqualTo("EMAIL");
        assertThat(resolutions.at("/data/customer/news/0/attempts/0/outcome").asText())
                .isEqualTo("REFUSED_BY_CUSTOMER");
    }

    @Test
    void whatSheSaysOfChannelsIsHeldAgainstWhatSheDoes() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("channel"));
        Shop.tell("agent1", anna, "channel-preferences", Map.of("kind", "purchase", "channel", "STORE"));
        Shop.order(anna, "tea", Shop.fresh("sku"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var use = RunningStack.graph("agent1")
                    .customer(anna, "{ channels { kind stated observed disagrees } }")
                    .at("/data/customer/channels/0");
            assertThat(use.at("/stated").asText()).isEqualTo("STORE");
            assertThat(use.at("/observed").asText()).isEqualTo("WEB");
            assertThat(use.at("/disagrees").asBoolean()).isTrue();
        });
    }

    @Test
    void parcelComesToTheAddressInTheWaySheLikes() {
        var anna = Shop.customer("Anna", "user_id", Shop.fresh("ship"));
        var address = Shop.tell(
                "agent1",
                anna,
                "addresses",
                Map.of("line1", "1 Tea Lane", "locality", "London", "postalCode", "sw1a 1aa", "country", "GB"));
        Shop.tell("agent1", anna, "shipping-preferences", Map.of("speed", "EXPRESS", "addressId", address));

        var parts = RunningStack.graph("agent1")
                .customer(anna, "{ addresses { postalCode } shippingPreferences { speed addressId } }");
        assertThat(parts.at("/data/customer/addresses/0/postalCode").asText()).isEqualTo("SW1A 1AA");
        assertThat(parts.at("/data/customer/shippingPreferences/0/addressId").asText())
                .isEqualTo(address);
    }

    @Test
    void customerKnowsHerRepresentative() {
        var own = Shop.signedIn("customer3");
        var lead = RunningStack.as("lead1");
        var team = lead.get(Shop.parts(own, "account-team")).body();
        if (team.isEmpty()) {
            Shop.tell(
                    "lead1",
                    own,
                    "account-team",
                    Map.of("staffId", "agent1", "name", "Ada", "role", "REPRESENTATIVE", "since", "2024-01-01"));
        }
        var second = lead.post(
                Shop.parts(own, "account-team"),
                Map.of("staffId", "agent2", "name", "Bea", "role", "REPRESENTATIVE"),
                "");
        assertThat(second.body().get("code").asText()).isEqualTo("ASSIGNMENT_OVERLAPS");

        var me = RunningStack.graph("customer3").query("{ me { accountTeam { name role } } }", Map.of());
        var hers = team.isEmpty() ? "Ada" : team.path(0).path("name").asText();
        assertThat(me.at("/data/me/accountTeam/0/name").asText()).isEqualTo(hers);
    }

    private static JsonNode delivered(String point) {
        var codes = RunningStack.as("ops1").post(RunningStack.url(Port.PROFILE) + "/v1/code-deliveries", Map.of(), "");
        return StreamSupport.stream(codes.body().spliterator(), false)
                .filter(code -> code.get("contactPointId").asText().equals(point))
                .findFirst()
                .orElseThrow();
    }
}
