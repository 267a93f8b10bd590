package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.validation.PlainText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of a message, read with the tolerance that its many senders need: a number may be a text and the reverse. */
final class Message {
    private static final int LONGEST_NAME = 255;
    private static final int DIGITS = 18;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?([eE][+-]?\\d{1,2})?");

    private final ObjectNode node;

    Message(ObjectNode node) {
        this.node = node;
    }

    JsonNode node() {
        return node;
    }

    String type() {
        return node.path("type").asText("");
    }

    JsonNode properties() {
        return node.path("properties");
    }

    JsonNode context() {
        return node.path("context");
    }

    /** A member that names somebody or something; empty names nobody. */
    Optional<String> name(String member) {
        return name(member, node.path(member));
    }

    /** @throws dev.rapport.defaults.problem.Problem where it is neither a text nor a number, too long or not plain */
    static Optional<String> name(String field, JsonNode value) {
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            return Optional.empty();
        }
        var text = value.asText().strip();
        if (value.isContainerNode() || text.length() > LONGEST_NAME || !PlainText.Check.plain(text)) {
            throw MessageProblems.MESSAGE_INVALID.at(field, "must be a text of at most 255 plain characters");
        }
        return Optional.of(text);
    }

    /** What is nice to have: a value that cannot be one is as if it were not there. */
    static @Nullable String remark(JsonNode value, int longest) {
        if (!value.isTextual()) {
            return null;
        }
        var text = value.asText().strip();
        return text.isEmpty() || text.length() > longest || !PlainText.Check.plain(text) ? null : text;
    }

    /** @throws dev.rapport.defaults.problem.Problem where it is not a number of a size that amounts have */
    static Optional<BigDecimal> amount(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        var text = value.asText().strip();
        if (value.isContainerNode() || !NUMBER.matcher(text).matches()) {
            throw MessageProblems.MESSAGE_INVALID.at(field, "must be a number");
        }
        var amount = new BigDecimal(text);
        if (amount.precision() - amount.scale() > DIGITS || amount.scale() > DIGITS) {
            throw MessageProblems.MESSAGE_INVALID.at(field, "must have at most 18 digits on each side of the point");
        }
        return Optional.of(amount);
    }
}
