package dev.rapport.access.consent;

import dev.rapport.access.consent.Obligation.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far a permission goes that she gave herself; what rests on a contract or the law goes as far as that does. */
final class Obligations {
    private static final Comparator<Obligation> ORDER =
            Comparator.comparing(Obligation::kind).thenComparing(Obligation::value);

    private Obligations() {}

    /**
     * @param positions what she said
     * @param uses the uses of her data that are permitted by it
     * @param question what was asked
     */
    static List<Obligation> of(List<Position> positions, List<Question> uses, Question question) {
        var whole = uses.contains(question);
        var reached = whole ? List.of(question) : uses;
        var narrower = whole
                ? Stream.<Obligation>empty()
                : Stream.concat(
                        each(Kind.CONTACT_ONLY_BY, uses, Question::channel),
                        each(Kind.CONTACT_ONLY_AT, uses, Question::contactPoint));
        return Stream.concat(end(positions, reached), narrower)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Obligation> each(Kind kind, List<Question> uses, Function<Question, Object> part) {
        return uses.stream().map(part).filter(Objects::nonNull).map(value -> new Obligation(kind, value.toString()));
    }

    /** The last of the ends, because until then something is permitted; none where one of them is never. */
    private static Stream<Obligation> end(List<Position> positions, List<Question> uses) {
        return uses.stream()
                .flatMap(use ->
                        positions.stream()
                                .filter(position -> position.grants(use))
                                .max(ConsentRules.LATER_GRANT)
                                .stream())
                .map(Position::end)
                .max(Comparator.naturalOrder())
                .filter(end -> !end.equals(Instant.MAX))
                .map(end -> new Obligation(Kind.DELETE_BY, end.toString()))
                .stream();
    }
}
