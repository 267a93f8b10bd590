package dev.rapport.acceptance.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A key of our own among those of the realm, so that everything about a token can be wrong but its signature. */
final class RealmKey {
    private final RawHttp http = new RawHttp();
    private final String keycloak;
    private final String adminPassword;

    RealmKey(String keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    /** The name under which the realm publishes it; Keycloak goes on signing with its own. */
    String add(KeyPair pair) {
        var pem = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END RSA PRIVATE KEY-----";
        var before = keys();
        var component = Map.of(
                "name", "of-the-test",
                "providerId", "rsa",
                "providerType", "org.keycloak.keys.KeyProvider",
                "config",
                        Map.of(
                                "priority",
                                List.of("1"),
                                "active",
                                List.of("true"),
                                "enabled",
                                List.of("true"),
                                "privateKey",
                                List.of(pem),
                                "algorithm",
                                List.of("RS256")));
        var answer = http.send(
                "POST",
                keycloak + "/admin/realms/rapport/components",
                Map.of("Authorization", "Bearer " + adminToken(), "Content-Type", "application/json"),
                text(component));
        if (answer.status() != 201) {
            throw new IllegalStateException("Keycloak does not take a key: " + answer);
        }
        return keys().stream().filter(kid -> !before.contains(kid)).findFirst().orElseThrow();
    }

    private List<String> keys() {
        var set = read(http.send("GET", keycloak + "/realms/rapport/protocol/openid-connect/certs", Map.of(), "")
                .body());
        return set.path("keys").findValuesAsText("kid");
    }

    private String adminToken() {
        var answer = http.send(
                "POST",
                keycloak + "/realms/master/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password&client_id=admin-cli&username=admin&password=" + adminPassword);
        return read(answer.body()).path("access_token").asText();
    }

    private static JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
