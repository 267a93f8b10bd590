package dev.rapport.interaction.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.interaction.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event becomes.
 *
 * @param event columns of the event that change
 * @param order columns of its order that change; null where it has none
 * @param lines all that the order has now; null where they stay
 */
record Amendment(
        ObjectNode event,
        @Nullable ObjectNode order,
        @Nullable JsonNode lines) {

    /** Follows from every amendment of an order, and is nobody's change. */
    private static final String BOOKKEEPING = "told_at";

    /** Both, as the database lays them over what was. */
    record Amended(ObjectNode event, @Nullable ObjectNode order) {}

    Amended amended() {
        return new Amended(event, order);
    }

    /** Whom it is about from now on; null where that stays. */
    @Nullable
    Subject subject() {
        return event.hasNonNull("subject")
                ? Subject.customer(UUID.fromString(event.get("subject").asText()))
                : null;
    }

    List<String> changed() {
        var names = Stream.concat(
                event.properties().stream().map(Map.Entry::getKey),
                order == null ? Stream.of() : order.properties().stream().map(Map.Entry::getKey));
        return Stream.concat(names, lines == null ? Stream.of() : Stream.of("lines"))
                .filter(name -> !name.equals(BOOKKEEPING))
                .distinct()
                .sorted()
                .toList();
    }
}
