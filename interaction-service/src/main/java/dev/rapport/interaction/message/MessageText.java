package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.interaction.naming.Names;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a message says whenever it is sent.
 *
 * @param kept as it is kept
 * @param hash by which it is told from another one under its name
 */
record MessageText(String kept, UUID hash, int bytes) {
    /** What differs when a library sends the same message again. */
    private static final List<String> OF_THE_SENDING = List.of("sentAt", "_metadata", "writeKey");

    private static final String NUL = "\\u0000";

    /** The escape itself, and not a text that looks like it. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    /** The object itself stays as it is. */
    static MessageText of(ObjectNode object) {
        var sentAt = object.get("sentAt");
        var text = object.remove(OF_THE_SENDING).toString();
        if (sentAt != null) {
            var unused = object.set("sentAt", sentAt);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new MessageText(withoutNul(text), Names.hash(bytes), bytes.length);
    }

    /** PostgreSQL keeps the escape of this one character as it is, but can never read it again. */
    private static String withoutNul(String json) {
        return json.contains(NUL) ? ESCAPED_NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }

    @Override
    public String toString() {
        return "MessageText[" + hash + "]";
    }
}
