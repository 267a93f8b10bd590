package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer lets a partner know her on the partner's own consent screen, and takes it back where she likes. */
class ConsentScreenIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String PARTNER = "partner-a";

    private final String customer = Shop.signedIn("customer1");

    @Test
    void whatSheAgreesToOnTheScreenOpensHerDataAndTakingItBackInTheAccountConsoleClosesIt() {
        var browser = new Browser(RunningStack.url(Port.KEYCLOAK), "customer1");
        browser.agree(PARTNER);
        await().atMost(SOON).untilAsserted(() -> assertThat(statusForPartner()).isEqualTo(200));

        browser.revoke(PARTNER);
        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(statusForPartner()).isEqualTo(404));

        assertThat(lastDecision()).isEqualTo("WITHDRAWN CONSENT_SCREEN");
    }

    @Test
    void whatSheTakesBackHereKeycloakForgetsToo() {
        var browser = new Browser(RunningStack.url(Port.KEYCLOAK), "customer1");
        browser.agree(PARTNER);
        await().atMost(SOON).untilAsserted(() -> assertThat(statusForPartner()).isEqualTo(200));

        var withdrawn = RunningStack.as("customer1")
                .post(
                        consents(),
                        Map.of("decisions", List.of(Map.of("purpose", "partner.a", "decision", "WITHDRAWN"))),
                        "");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(statusForPartner()).isEqualTo(404);

        await().atMost(SOON).untilAsserted(() -> assertThat(browser.agreed()).doesNotContain(PARTNER));
        assertThat(lastDecision()).isEqualTo("WITHDRAWN SIGNED_IN");
    }

    /** A screen of somebody else is evidence, but nothing that Keycloak could know of. */
    @Test
    void whatWasAgreedToOnAnotherScreenDoesNotEndWhenKeycloakKnowsNothingOfIt() {
        var granted = RunningStack.as("agent1")
                .post(
                        consents(),
                        Map.of(
                                "decisions",
                                List.of(Map.of(
                                        "purpose", "partner.b",
                                        "decision", "GRANTED",
                                        "notice", Map.of("language", "en", "version", 1))),
                                "evidence",
                                Map.of("kind", "CONSENT_SCREEN")),
                        "");
        assertThat(granted.status()).as("%s", granted.body()).isEqualTo(200);

        var browser = new Browser(RunningStack.url(Port.KEYCLOAK), "customer1");
        browser.agree(PARTNER);
        await().atMost(SOON).untilAsserted(() -> assertThat(lastDecision()).isEqualTo("GRANTED CONSENT_SCREEN"));
        await().atMost(SOON).untilAsserted(() -> assertThat(statusForPartner()).isEqualTo(200));
        browser.revoke(PARTNER);
        await().atMost(SOON).untilAsserted(() -> assertThat(statusForPartner()).isEqualTo(404));

        var purposes = RunningStack.as("customer1").get(consents()).body().path("purposes");
        assertThat(purposes.valueStream()
                        .filter(purpose -> purpose.path("purpose").asText().equals("partner.b")))
                .allMatch(purpose -> purpose.path("permitted").asBoolean());
    }

    private int statusForPartner() {
        return RunningStack.as(PARTNER)
                .get(RunningStack.url(Port.PROFILE) + "/partner/v1/customers/" + customer)
                .status();
    }

    private String lastDecision() {
        var entries = RunningStack.as("customer1")
                .get(RunningStack.url(Port.PROFILE) + "/v1/customers/" + customer + "/consent-entries?limit=100")
                .body()
                .path("items");
        var last = entries.get(entries.size() - 1);
        return last.path("decision").asText() + " " + last.at("/evidence/kind").asText();
    }

    private String consents() {
        return RunningStack.url(Port.PROFILE) + "/v1/customers/" + customer + "/consents";
    }
}
