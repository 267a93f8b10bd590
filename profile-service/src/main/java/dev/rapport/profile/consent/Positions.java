package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a history leaves a customer: for each use of her data the latest of each thing she said.
 *
 * <p>The result depends on what is in the history alone, not on the order in which it came nor on how often.
 */
final class Positions {
    private static final Comparator<Position> LATER =
            Comparator.comparing(Position::at).thenComparing(Position::end, Comparator.reverseOrder());

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at)
            .thenComparing(Position::verdict)
            .thenComparing(position -> position.subject().toString());

    private Positions() {}

    static List<Position> of(Collection<Said> history) {
        var latest = history.stream()
                .map(Said::position)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Key::of, Function.identity(), BinaryOperator.maxBy(LATER)));
        return latest.values().stream()
                .filter(position -> !isOver(position, latest))
                .sorted(ORDER)
                .toList();
    }

    /** Who is on no list any more is as she was before; of the same time, to be listed holds. */
    private static boolean isOver(Position position, Map<Key, Position> latest) {
        var unlisted = latest.get(new Key(position.subject(), Verdict.UNLISTED));
        return position.verdict() == Verdict.UNLISTED
                || position.verdict() == Verdict.LISTED
                        && unlisted != null
                        && unlisted.at().isAfter(position.at());
    }

    /** Grants that will end by themselves, or have, and have not been followed by anything else said of the same use. */
    static Stream<Position> lapsing(List<Position> positions) {
        return positions.stream()
                .collect(Collectors.toMap(Position::subject, Function.identity(), BinaryOperator.maxBy(ORDER)))
                .values()
                .stream()
                .filter(position -> position.verdict() == Verdict.GRANTED && position.until() != null);
    }

    private record Key(Position.Subject subject, Verdict verdict) {
        static Key of(Position position) {
            return new Key(position.subject(), position.verdict());
        }
    }
}
