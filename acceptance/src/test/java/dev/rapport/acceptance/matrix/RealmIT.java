package dev.rapport.acceptance.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.acceptance.RunningStack;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The realm is what its file says, and asks of its clients what it should. */
class RealmIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final RawHttp HTTP = new RawHttp();
    private static final RealmAdmin REALM = new RealmAdmin(
            RunningStack.url(Port.KEYCLOAK), RunningStack.stack().settings().keycloakAdminPassword());

    @Test
    void nothingThatTheFileNamesWasMissingWhenItWasImported() throws IOException {
        var log = Files.readString(RunningStack.layout().log("keycloak"));

        assertThat(log).contains("Realm 'rapport' imported").doesNotContain("doesn't exist");
    }

    @Test
    void passwordsAreForTheCommandLineOfDevelopersAlone() {
        var settings = RunningStack.stack().settings();
        var password = "grant_type=password&username=agent1&password=" + settings.demoPassword();

        assertThat(token(password + "&client_id=rapport-cli").status()).isEqualTo(200);
        for (var client : List.of("rapport-app", "rapport-desk", "admin-cli")) {
            assertThat(token(password + "&client_id=" + client).status())
                    .as(client)
                    .isEqualTo(400);
        }
    }

    @Test
    void codeIsGivenToNobodyWhoCouldNotShowThatHeAskedForIt() {
        var challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);

        assertThat(signIn("rapport-app", "http://127.0.0.1:9401/callback", "")).isEqualTo(302);
        assertThat(signIn("rapport-app", "http://127.0.0.1:9401/callback", challenge))
                .isEqualTo(200);
        assertThat(signIn("rapport-app", "http://127.0.0.1:9401/callback/elsewhere", challenge))
                .isEqualTo(400);
        assertThat(signIn("account-console", RunningStack.url(Port.KEYCLOAK) + "/realms/rapport/account/", challenge))
                .isEqualTo(200);
    }

    private static int signIn(String client, String callback, String challenge) {
        var address = RunningStack.url(Port.KEYCLOAK)
                + "/realms/rapport/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + URLEncoder.encode(callback, StandardCharsets.UTF_8) + challenge;
        return HTTP.send("GET", address, Map.of(), "").status();
    }

    @Test
    void profileServiceIsNotReadyWhereTokensCouldBeWidened() {
        try {
            REALM.enablePolicy("downscope", false);
            await().atMost(SOON).untilAsserted(() -> assertThat(ready()).isEqualTo(503));
        } finally {
            REALM.enablePolicy("downscope", true);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(ready()).isEqualTo(200));
    }

    private static int ready() {
        return HTTP.send("GET", RunningStack.url(Port.PROFILE) + "/q/health/ready", Map.of(), "")
                .status();
    }

    private static RawHttp.Answer token(String form) {
        return HTTP.send(
                "POST",
                RunningStack.url(Port.KEYCLOAK) + "/realms/rapport/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form);
    }
}
