package dev.rapport.access.consent;

import dev.rapport.access.consent.Obligation.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How far a permission goes that she gave herself; what rests on a contract or the law goes as far as that does. */
final class Obligations {
    private Obligations() {}

    /**
     * @param positions what she said
     * @param uses the uses of her data that are permitted by it
     * @param question what was asked
     */
    static List<Obligation> of(List<Position> positions, List<Question> uses, Question question) {
        var whole = uses.contains(question);
        var reached = whole ? List.of(question) : uses;
        var narrower = whole ? Stream.<Obligation>empty() : uses.stream().map(Obligations::way);
        return Stream.concat(end(positions, reached), narrower).distinct().toList();
    }

    private static Obligation way(Question use) {
        return new Obligation(Kind.CONTACT_ONLY_BY, use.channel(), use.contactPoint());
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
                .map(end -> new Obligation(Kind.DELETE_BY, end.toString(), null))
                .stream();
    }
}
