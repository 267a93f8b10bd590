package dev.rapport.access.consent;

import dev.rapport.access.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The laws of the ledger, as one function of purpose, standing and question.
 *
 * <p>The later position wins and a tie refuses; a refusal covers every purpose below its own, a grant only its own; of customers that were
 * merged the most restrictive counts; what has expired or was never said grants nothing.
 */
public final class ConsentRules {
    private static final Comparator<Position> LATER =
            Comparator.comparing(Position::at).thenComparing(Position::verdict);

    /** Of two grants of the same time the one that ends earlier counts. */
    static final Comparator<Position> LATER_GRANT =
            Comparator.comparing(Position::at).thenComparing(Position::end, Comparator.reverseOrder());

    private ConsentRules() {}

    public static Reason decide(PurposeRule purpose, Standing standing, Question question) {
        return standing.sides().stream()
                .filter(side -> speaks(side, question))
                .map(side -> decide(purpose, side, question))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> decide(purpose, List.of(), question));
    }

    /** What a reader must keep to where {@link #decide} permits: all of what each merged customer would oblige to. */
    public static List<Obligation> obligations(PurposeRule purpose, Standing standing, Question question) {
        return purpose.basis() == LegalBasis.CONTRACT || purpose.basis() == LegalBasis.LEGAL_OBLIGATION
                ? List.of()
                : standing.sides().stream()
                        .filter(side -> speaks(side, question))
                        .flatMap(side -> Obligations.of(side, permitted(purpose, side, question), question).stream())
                        .distinct()
                        .toList();
    }

    private static List<Question> permitted(PurposeRule purpose, List<Position> side, Question question) {
        return uses(side, question)
                .filter(use -> ofUse(purpose, side, use).permits())
                .toList();
    }

    /** A merged customer who has never spoken of it does not speak against the one who has. */
    private static boolean speaks(List<Position> side, Question question) {
        return side.stream()
                .anyMatch(position -> position.verdict().ofWholeCustomer()
                        || position.refuses(question)
                        || (question.isReading() ? position.grantsSomething(question) : position.grants(question)));
    }

    private static Reason decide(PurposeRule purpose, List<Position> side, Question question) {
        if (latest(side, position -> position.verdict() == Verdict.ERASED).isPresent()) {
            return Reason.ERASED;
        }
        if (purpose.basis() == LegalBasis.LEGAL_OBLIGATION) {
            return Reason.OK_LEGAL_OBLIGATION;
        }
        if (latest(side, position -> position.verdict().ofWholeCustomer())
                .filter(position -> position.verdict() == Verdict.RESTRICTED)
                .isPresent()) {
            return Reason.RESTRICTED;
        }
        return purpose.basis() == LegalBasis.CONTRACT ? Reason.OK_CONTRACT : said(purpose, side, question);
    }

    private static Reason said(PurposeRule purpose, List<Position> side, Question question) {
        var reasons = uses(side, question)
                .map(use -> ofUse(purpose, side, use))
                .sorted()
                .toList();
        return reasons.getFirst().permits() ? reasons.getFirst() : reasons.getLast();
    }

    /** Data is read for whatever she permits, so each of her grants is looked at with what was refused since. */
    private static Stream<Question> uses(List<Position> side, Question question) {
        var granted = question.isReading()
                ? side.stream()
                        .filter(position -> position.grantsSomething(question))
                        .map(question::by)
                : Stream.<Question>empty();
        return Stream.concat(Stream.of(question), granted).distinct();
    }

    private static Reason ofUse(PurposeRule purpose, List<Position> side, Question question) {
        var grant = side.stream().filter(position -> position.grants(question)).max(LATER_GRANT);
        var refusal = latest(side, position -> position.refuses(question));
        if (refusal.isPresent()
                && grant.filter(given -> given.at().isAfter(refusal.get().at())).isEmpty()) {
            return refused(purpose, refusal.get());
        }
        return grant.map(given -> granted(purpose, given, question)).orElseGet(() -> silence(purpose));
    }

    /** Where silence permits, whatever she says against it is an objection; that she is on a list is said by others. */
    private static Reason refused(PurposeRule purpose, Position refusal) {
        return purpose.basis() == LegalBasis.CONSENT || refusal.verdict() == Verdict.LISTED
                ? refusal.verdict().reason()
                : Reason.OBJECTED;
    }

    private static Reason granted(PurposeRule purpose, Position grant, Question question) {
        if (!question.now().isBefore(grant.end())) {
            return Reason.EXPIRED;
        }
        return purpose.basis() == LegalBasis.CONSENT ? Reason.OK_CONSENT : Reason.OK_LEGITIMATE_INTEREST;
    }

    private static Reason silence(PurposeRule purpose) {
        return purpose.basis() == LegalBasis.LEGITIMATE_INTEREST && purpose.permittedInSilence()
                ? Reason.OK_LEGITIMATE_INTEREST
                : Reason.NO_CONSENT;
    }

    private static Optional<Position> latest(List<Position> side, Predicate<Position> wanted) {
        return side.stream().filter(wanted).max(LATER);
    }
}
