package dev.rapport.interaction.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.interaction.message.TolerantJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request: what its messages are, with what stands for all of them written into each. */
final class WireBody {
    static final int MOST_BYTES_OF_BATCH = 500 * 1024;
    static final int MOST_BYTES_OF_ONE = 32 * 1024;
    private static final int MOST_MESSAGES = 5_000;
    private static final long MOST_BYTES_SHARED = 4L * 1024 * 1024;
    private static final int LONGEST_TIME = 64;

    private static final int GZIP = 0x1f8b;
    private static final int BYTE = 0xff;

    private final ObjectNode node;
    private final int bytes;

    private WireBody(ObjectNode node, int bytes) {
        this.node = node;
        this.bytes = bytes;
    }

    /** Unpacks by what the bytes are: one library sends gzip and says that it is a form. */
    static WireBody read(byte @Nullable [] sent, int mostBytes) {
        if (sent == null || sent.length == 0) {
            throw WireProblems.BATCH_UNREADABLE.problem();
        }
        try {
            var bytes = isGzip(sent) ? unpacked(sent, mostBytes) : sent;
            if (bytes.length > mostBytes) {
                throw WireProblems.BATCH_TOO_LARGE.problem();
            }
            if (TolerantJson.read(bytes) instanceof ObjectNode object) {
                return new WireBody(object, bytes.length);
            }
            throw WireProblems.BATCH_UNREADABLE.because("The body is not a JSON object.");
        } catch (IOException e) {
            throw WireProblems.BATCH_UNREADABLE.problem();
        }
    }

    private static boolean isGzip(byte[] sent) {
        return sent.length > 1 && ((sent[0] & BYTE) << 8 | sent[1] & BYTE) == GZIP;
    }

    /** Reads no more than may be, however much it would become. */
    private static byte[] unpacked(byte[] sent, int mostBytes) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacking.readNBytes(mostBytes + 1);
        }
    }

    /** How large it is when unpacked. */
    int bytes() {
        return bytes;
    }

    /** How many it holds. */
    int messages() {
        return Math.max(1, node.path("batch").size());
    }

    @Nullable
    String writeKey() {
        var key = node.path("writeKey");
        return key.isTextual() ? key.asText() : null;
    }

    /** The body itself is the message, of the type that its address says. */
    List<JsonNode> one(String type) {
        var unused = node.remove("writeKey");
        return List.of(node.put("type", type));
    }

    List<JsonNode> batch() {
        if (!node.path("batch").isArray()) {
            throw WireProblems.BATCH_UNREADABLE.at("batch", "must be an array of messages");
        }
        requireBearable();
        var messages = new ArrayList<JsonNode>(node.path("batch").size());
        node.path("batch").forEach(message -> messages.add(completed(message)));
        return messages;
    }

    /** What stands once in a batch is written into each of its messages. */
    private void requireBearable() {
        var messages = node.path("batch").size();
        var shared = (long) node.path("context").toString().length() * messages;
        if (messages > MOST_MESSAGES || shared > MOST_BYTES_SHARED) {
            throw WireProblems.BATCH_TOO_LARGE.problem();
        }
        if (TolerantJson.isDeep(node.path("context"))) {
            throw WireProblems.BATCH_UNREADABLE.at("context", "must not be nested so deeply");
        }
        if (node.path("sentAt").isContainerNode()
                || node.path("sentAt").asText().length() > LONGEST_TIME) {
            throw WireProblems.BATCH_UNREADABLE.at("sentAt", "must be a time such as 2026-01-05T10:00:00Z");
        }
    }

    private JsonNode completed(JsonNode message) {
        if (message instanceof ObjectNode object) {
            if (!object.has("sentAt") && node.has("sentAt")) {
                var unused = object.set("sentAt", node.get("sentAt"));
            }
            if (node.path("context") instanceof ObjectNode shared) {
                var unused = object.set("context", merged(shared, object.path("context")));
            }
        }
        return message;
    }

    /** What the message says itself counts more than what the batch says for all. */
    private static JsonNode merged(ObjectNode shared, JsonNode own) {
        var both = shared.deepCopy();
        own.properties().forEach(member -> {
            var under = both.path(member.getKey());
            var unused = both.set(
                    member.getKey(),
                    under instanceof ObjectNode object && member.getValue().isObject()
                            ? merged(object, member.getValue())
                            : member.getValue());
        });
        return both;
    }
}
