package dev.rapport.profile.identifier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules say of identifiers; a type without a rule comes last and has no limit. */
public record RuleBook(Map<String, IdentifierRuleFields> rules) {
    private static final IdentifierRuleFields NONE =
            new IdentifierRuleFields(Integer.MAX_VALUE, Integer.MAX_VALUE, List.of());
    private static final String OF_PARTNERS = "ext";

    static RuleBook of(Collection<IdentifierRule> rules) {
        return new RuleBook(rules.stream().collect(Collectors.toMap(IdentifierRule::name, IdentifierRule::fields)));
    }

    /** As values are compared with them. */
    static List<String> lowered(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The name of the rule for a type. */
    public static String nameFor(String type) {
        return type.startsWith(OF_PARTNERS + ":") ? OF_PARTNERS : type;
    }

    private IdentifierRuleFields of(String type) {
        return rules.getOrDefault(nameFor(type), NONE);
    }

    public int limit(String type) {
        return of(type).limit();
    }

    public int priority(String type) {
        return of(type).priority();
    }

    /** Those that name somebody, the most believed first. */
    public List<Identifier.Key> usable(Collection<Identifier.Key> keys) {
        return keys.stream()
                .filter(key -> !of(key.type()).blocks(key.value()))
                .sorted(Comparator.comparingInt(key -> priority(key.type())))
                .toList();
    }

    /** Refuses values that name nobody, and more of one type than a customer may have. */
    public void require(Collection<Identifier.Key> keys) {
        for (var key : keys) {
            if (of(key.type()).blocks(key.value())) {
                throw IdentifierProblems.IDENTIFIER_INVALID.at(key.type(), "the value names nobody");
            }
            if (keys.stream().filter(other -> other.type().equals(key.type())).count() > limit(key.type())) {
                throw IdentifierProblems.TOO_MANY_IDENTIFIERS.at(
                        key.type(), "a customer may have " + limit(key.type()));
            }
        }
    }
}
