package dev.rapport.acceptance.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.stack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an administrator does to the realm: a key of our own, so that a token can be wrong in all but its signature, and who comes and goes. */
final class RealmAdmin {
    private final RawHttp http = new RawHttp();
    private final String keycloak;
    private final String adminPassword;

    RealmAdmin(String keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    /** The name under which the realm publishes it; Keycloak goes on signing with its own. */
    String addKey(KeyPair pair) {
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
        send("POST", "/components", component);
        return keys().stream().filter(kid -> !before.contains(kid)).findFirst().orElseThrow();
    }

    /** Hires an agent, who signs in through a client of its own. */
    void hire(String name, String password) {
        send(
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "firstName",
                        name,
                        "lastName",
                        name,
                        "email",
                        name + "@example.org",
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        var role = read(send("GET", "/roles/agent", null).body());
        send("POST", "/users/" + user(name) + "/role-mappings/realm", List.of(role));
        send(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        name,
                        "publicClient",
                        true,
                        "attributes",
                        Map.of("rapport.development", "true", "rapport.own", "true"),
                        "directAccessGrantsEnabled",
                        true,
                        "fullScopeAllowed",
                        true,
                        "defaultClientScopes",
                        List.of("basic", "roles", "rapport-api", "rapport:basic", "purpose:service")));
    }

    /** A token that this client was given for this user. */
    String token(String client, String user, String password) {
        var answer = http.send(
                "POST",
                keycloak + "/realms/rapport/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password);
        return read(answer.body()).path("access_token").asText();
    }

    void disableUser(String name) {
        send("PUT", "/users/" + user(name), Map.of("enabled", false));
    }

    void takeRoleFrom(String name) {
        var role = read(send("GET", "/roles/agent", null).body());
        send("DELETE", "/users/" + user(name) + "/role-mappings/realm", List.of(role));
    }

    void disableClient(String name) {
        var client = read(send("GET", "/clients?clientId=" + name, null).body()).path(0);
        send("PUT", "/clients/" + client.path("id").asText(), Map.of("clientId", name, "enabled", false));
    }

    void enablePolicy(String name, boolean enabled) {
        var policies =
                (ObjectNode) read(send("GET", "/client-policies/policies", null).body());
        policies.path("policies").forEach(policy -> {
            if (policy.path("name").asText().equals(name)) {
                ((ObjectNode) policy).put("enabled", enabled);
            }
        });
        send("PUT", "/client-policies/policies", policies);
    }

    private String user(String name) {
        return read(send("GET", "/users?exact=true&username=" + name, null).body())
                .path(0)
                .path("id")
                .asText();
    }

    private RawHttp.Answer send(String method, String path, @Nullable Object body) {
        var answer = http.send(
                method,
                keycloak + "/admin/realms/rapport" + path,
                Map.of("Authorization", "Bearer " + adminToken(), "Content-Type", "application/json"),
                body == null ? "" : text(body));
        if (answer.status() >= 300) {
            throw new IllegalStateException("Keycloak refuses " + method + " " + path + ": " + answer);
        }
        return answer;
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
