package dev.rapport.interaction.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.message.MessageSource;
import java.time.Instant;

/** A message that was refused, and why. */
public record Quarantined(MessageSource source, JsonNode message, Problem problem, Instant receivedAt) {

    @Override
    public String toString() {
        return "Quarantined[" + problem.type().name() + "]";
    }

    /** A member that says what the message is, if it says so in a text of bearable length. */
    String member(String name) {
        var value = message instanceof ObjectNode object ? object.path(name).asText("") : "";
        return value.codePoints()
                .filter(point ->
                        point >= ' ' && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .limit(255)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
