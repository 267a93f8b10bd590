package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.interaction.channel.Channel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Over which channel a message's event happened. */
final class Channels {
    /** What the libraries say of where they run; on a server, that says nothing of the customer. */
    private static final Map<String, Channel> OF_LIBRARIES = Map.of(
            "browser", Channel.WEB,
            "client", Channel.WEB,
            "mobile", Channel.APP);

    private Channels() {}

    /** The first that is said: by the properties, by the event's name, by the library, by what the context describes. */
    static Channel of(Message message, @Nullable Channel byName) {
        return named(message.properties().path("channel"))
                .or(() -> Optional.ofNullable(byName))
                .or(() -> named(message.context().path("channel")))
                .or(() -> Optional.ofNullable(
                        OF_LIBRARIES.get(message.node().path("channel").asText(""))))
                .orElseGet(() -> described(message));
    }

    private static Optional<Channel> named(JsonNode value) {
        return value.isTextual()
                ? Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equalsIgnoreCase(value.asText()))
                        .findFirst()
                : Optional.empty();
    }

    private static Channel described(Message message) {
        if (message.context().has("page")) {
            return Channel.WEB;
        }
        return message.context().has("device") || message.context().has("app") ? Channel.APP : Channel.OTHER;
    }
}
