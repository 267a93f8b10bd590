package dev.rapport.interaction.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.problem.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan as it stands: by which planned event a message is judged. */
final class Plan {
    private static final String ANYTHING = "*";
    private static final int FIRST_VERSION = 1;

    private final Map<Key, Judge> judges = new HashMap<>();

    Plan(List<PlannedEvent> events) {
        events.forEach(event -> judges.put(
                new Key(event.source(), event.type(), event.event(), event.eventVersion()),
                new Judge(event.id(), event.mode(), MessageSchema.of(event.schema()))));
    }

    private record Key(@Nullable String source, String type, String event, int version) {}

    private record Judge(UUID id, Mode mode, MessageSchema schema) {
        Optional<Violation> judge(JsonNode message) {
            List<FieldProblem> errors = schema.errors(message.toString());
            return errors.isEmpty() ? Optional.empty() : Optional.of(new Violation(id, mode, errors));
        }
    }

    /** In what a message is not as planned; empty where it is, or where it is not planned at all. */
    Optional<Violation> judge(String source, String type, String event, JsonNode message) {
        if (judges.isEmpty()) {
            return Optional.empty();
        }
        var version = version(message.path("context").path("protocols").path("event_version"));
        return Stream.of(
                        new Key(source, type, event, version),
                        new Key(null, type, event, version),
                        new Key(source, type, ANYTHING, FIRST_VERSION),
                        new Key(null, type, ANYTHING, FIRST_VERSION))
                .map(judges::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(judge -> judge.judge(message));
    }

    private static int version(JsonNode told) {
        return told.isMissingNode() || told.isNull() ? FIRST_VERSION : told.asInt(0);
    }
}
