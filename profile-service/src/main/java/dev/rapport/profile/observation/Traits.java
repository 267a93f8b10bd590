package dev.rapport.profile.observation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Normalisation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reserved traits of the ecosystem, as far as a profile has a place for them; one that cannot be is left out. */
final class Traits {
    private static final int LONGEST = 60;
    private static final int OLDEST_YEARS = 129;
    private static final int DATE = "2000-01-31".length();
    private static final Map<String, String> NAMES =
            Map.of("firstName", "givenName", "lastName", "familyName", "title", "title");

    private Traits() {}

    /** As a merge patch of a customer's fields. */
    static ObjectNode patch(@Nullable JsonNode traits) {
        var patch = JsonNodeFactory.instance.objectNode();
        if (traits == null) {
            return patch;
        }
        NAMES.forEach((trait, field) -> text(traits, trait).ifPresent(value -> patch.put(field, value)));
        text(traits, "birthday")
                .filter(Traits::isDate)
                .ifPresent(value -> patch.put("birthday", value.substring(0, DATE)));
        return patch;
    }

    /** By what she can be reached; it names her too, but anybody can claim it. */
    static List<Identifier.Key> contacts(@Nullable JsonNode traits) {
        return traits == null
                ? List.of()
                : Stream.of("email", "phone")
                        .flatMap(type -> text(traits, type).flatMap(value -> key(type, value)).stream())
                        .toList();
    }

    static Optional<Identifier.Key> key(String type, String value) {
        try {
            return Optional.of(Normalisation.key(type, value, null));
        } catch (Problem namesNobody) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode traits, String name) {
        var value = traits.path(name).asText("").strip();
        return value.isEmpty() || value.length() > LONGEST && !name.equals("email") || !PlainText.Check.plain(value)
                ? Optional.empty()
                : Optional.of(value);
    }

    /** Libraries send a birthday as a time. */
    private static boolean isDate(String value) {
        try {
            var date = LocalDate.parse(value.length() > DATE ? value.substring(0, DATE) : value);
            var today = LocalDate.now(Clock.systemUTC());
            return date.isBefore(today) && date.isAfter(today.minusYears(OLDEST_YEARS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
