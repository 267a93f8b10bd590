package dev.rapport.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    @Test
    void keepsTheBuiltInScopesBesideOurs() throws IOException {
        var scopes = names(realm().get("clientScopes"), "name");

        assertThat(scopes).contains("profile", "email", "roles", "basic", "offline_access");
        assertThat(scopes)
                .contains("rapport-api", "rapport:basic", "rapport:contact", "rapport:orders", "purpose:service");
    }

    @Test
    void everyScopeThatAClientNamesExists() throws IOException {
        var realm = realm();
        var scopes = names(realm.get("clientScopes"), "name");

        for (var client : realm.get("clients")) {
            assertThat(texts(client.path("defaultClientScopes")))
                    .as(client.get("clientId").asText())
                    .isSubsetOf(scopes);
            assertThat(texts(client.path("optionalClientScopes")))
                    .as(client.get("clientId").asText())
                    .isSubsetOf(scopes);
        }
    }

    @Test
    void everyRoleThatAUserHasExists() throws IOException {
        var realm = realm();
        var roles = names(realm.at("/roles/realm"), "name");

        for (var user : realm.get("users")) {
            assertThat(texts(user.path("realmRoles")))
                    .as(user.get("username").asText())
                    .isSubsetOf(roles);
        }
    }

    @Test
    void holdsNoKeyAndNoSecret() throws IOException {
        var text = RealmFile.text();

        assertThat(text).doesNotContain("KeyProvider", "privateKey");
        for (var client : realm().get("clients")) {
            assertThat(client.path("secret").asText("${")).startsWith("${");
        }
        for (var user : realm().get("users")) {
            user.path("credentials")
                    .forEach(credential ->
                            assertThat(credential.get("value").asText()).startsWith("${"));
        }
    }

    private static JsonNode realm() throws IOException {
        return Json.MAPPER.readTree(RealmFile.text());
    }

    private static Set<String> names(JsonNode list, String member) {
        var names = new HashSet<String>();
        list.forEach(each -> assertThat(names.add(each.get(member).asText()))
                .as("twice: %s", each.get(member))
                .isTrue());
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
