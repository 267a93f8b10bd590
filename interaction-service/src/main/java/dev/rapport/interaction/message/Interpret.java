package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.event.Recording.Told;
import dev.rapport.interaction.event.ServiceMode;
import dev.rapport.interaction.message.Vocabulary.Meaning;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.recording.PlausibleTime;
import dev.rapport.interaction.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a recording of a message, or says why it cannot be one. */
@ApplicationScoped
public class Interpret {
    private static final int MOST_BYTES = 32 * 1024;

    /** An order has as many lines as it has; it still has to fit into a batch. */
    private static final int MOST_BYTES_OF_ORDER = 500 * 1024;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_OUTCOME = 60;
    private static final int LONGEST_HANDLER = 100;

    private final ReadOrder readOrder;
    private final Clock clock;

    Interpret(ReadOrder readOrder, Clock clock) {
        this.readOrder = readOrder;
        this.clock = clock;
    }

    /**
     * The recording that a message asks for.
     *
     * @throws dev.rapport.defaults.problem.Problem that refuses this message, and no other
     */
    public Recording recording(JsonNode sent, MessageSource source, Instant receivedAt) {
        if (!(sent instanceof ObjectNode object)) {
            throw MessageProblems.MESSAGE_NOT_AN_OBJECT.problem();
        }
        if (TolerantJson.isDeep(object)) {
            throw MessageProblems.MESSAGE_TOO_DEEP.problem();
        }
        var message = new Message(object);
        var time = time(message, receivedAt);
        var text = MessageText.of(object);
        var event = event(message, source, text.hash(), time.occurredAt());
        if (text.bytes() > (event.type().ofOrders() ? MOST_BYTES_OF_ORDER : MOST_BYTES)) {
            throw MessageProblems.MESSAGE_TOO_LARGE.problem();
        }
        var content = content(message, event, source);
        var told = new Told(source.actor(), source.purposes(), receivedAt, time.sentAt(), text.kept());
        return new Recording(event, text.hash(), told, content);
    }

    /** Whom a message is about that was refused; empty where it does not say so. */
    public static Optional<Subject> subject(JsonNode sent, MessageSource source) {
        try {
            return sent instanceof ObjectNode object
                    ? Optional.ofNullable(Identities.subject(new Message(object), source))
                    : Optional.empty();
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    private MessageTime time(Message message, Instant receivedAt) {
        var time = MessageTime.of(message, receivedAt);
        PlausibleTime.require(clock, "timestamp", time.occurredAt());
        return time;
    }

    private static Event event(Message message, MessageSource source, UUID hash, Instant occurredAt) {
        var meaning = meaning(message);
        var number = number(message, hash);
        var properties = message.properties();
        return new Event(
                Names.event(source.client(), number),
                source.client(),
                number,
                Identities.subject(message, source),
                meaning.type(),
                kind(message),
                one(Direction.class, properties.path("direction")).orElse(meaning.direction()),
                Channels.of(message, meaning.channel()),
                one(ServiceMode.class, properties.path("service_mode")).orElse(null),
                Message.remark(properties.path("handler"), LONGEST_HANDLER),
                productLine(properties),
                Message.remark(properties.path("outcome"), LONGEST_OUTCOME),
                occurredAt,
                meaning.type().ofOrders()
                        ? Names.order(source.client(), ReadOrder.number(message, kind(message), number))
                        : null,
                meaning.type().ofOrders() ? null : ItemMembers.item(properties));
    }

    /** Whoever gives no id is understood by the content, so that the same message sent again is one. */
    private static String number(Message message, UUID hash) {
        var number = message.name("messageId").orElseGet(hash::toString);
        if (number.length() > LONGEST_NUMBER) {
            throw MessageProblems.MESSAGE_INVALID.at("messageId", "must have at most 100 characters");
        }
        return number;
    }

    private static Meaning meaning(Message message) {
        return switch (message.type()) {
            case "track" -> Vocabulary.of(kind(message));
            case "page" -> new Meaning(EventType.VISIT, Direction.INBOUND, Channel.WEB);
            case "screen" -> new Meaning(EventType.VISIT, Direction.INBOUND, Channel.APP);
            case "identify", "group", "alias" -> new Meaning(EventType.SIGNAL, Direction.INBOUND, null);
            default -> throw MessageProblems.MESSAGE_TYPE_UNKNOWN.at("type", "is not a type of message");
        };
    }

    private static String kind(Message message) {
        return switch (message.type()) {
            case "track" ->
                message.name("event").orElseThrow(() -> MessageProblems.MESSAGE_INVALID.at("event", "must be given"));
            case "page", "screen" -> message.name("name").orElseGet(message::type);
            default -> message.type();
        };
    }

    private @Nullable Object content(Message message, Event event, MessageSource source) {
        return switch (message.type()) {
            case "identify", "group", "alias" -> Identities.observation(message, source, event.occurredAt());
            default -> event.type().ofOrders() ? readOrder.content(message, event) : null;
        };
    }

    private static @Nullable String productLine(JsonNode properties) {
        var line = Message.remark(properties.path("product_line"), LONGEST_LINE);
        return line == null ? Message.remark(properties.path("category"), LONGEST_LINE) : line;
    }

    /** Other sources use these words for other things, so a value that is none of ours says nothing. */
    private static <E extends Enum<E>> Optional<E> one(Class<E> type, JsonNode value) {
        return value.isTextual()
                ? Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(value.asText()))
                        .findFirst()
                : Optional.empty();
    }
}
