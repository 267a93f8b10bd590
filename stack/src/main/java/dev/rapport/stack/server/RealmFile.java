package dev.rapport.stack.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.stack.StackProblem;
import java.io.IOException;

/**
 * The realm that Keycloak imports: the export of an empty realm plus what is ours.
 *
 * <p>A realm file that names client scopes of its own loses Keycloak's built-in ones, which is why the overlay alone would not do.
 */
public final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    public static String text() {
        return merge(read("empty-realm.json"), read("overlay.json")).toPrettyString();
    }

    private static JsonNode merge(JsonNode base, JsonNode overlay) {
        if (base instanceof ArrayNode list && overlay instanceof ArrayNode more) {
            return list.addAll(more);
        }
        if (base instanceof ObjectNode object && overlay instanceof ObjectNode changes) {
            changes.properties()
                    .forEach(change -> object.set(change.getKey(), merged(object, change.getKey(), change.getValue())));
            return object;
        }
        return overlay;
    }

    private static JsonNode merged(ObjectNode object, String key, JsonNode change) {
        return object.has(key) ? merge(object.get(key), change) : change;
    }

    private static JsonNode read(String name) {
        try (var in = RealmFile.class.getResourceAsStream("/keycloak/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new StackProblem("The realm file " + name + " cannot be read.", e);
        }
    }
}
