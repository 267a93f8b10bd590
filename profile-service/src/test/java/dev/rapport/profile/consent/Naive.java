package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Question;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The laws said once more, slowly and from the whole history, so that two ways must agree. */
final class Naive {
    private Naive() {}

    static boolean permits(List<Said> history, Question question) {
        if (restricted(history)) {
            return false;
        }
        return permitsUse(history, question)
                || question.channel() == null
                        && question.contactPoint() == null
                        && history.stream()
                                .filter(said -> grants(said, question))
                                .anyMatch(said -> permitsUse(history, by(question, said.subject())));
    }

    private static boolean permitsUse(List<Said> history, Question use) {
        var lastGrant = last(history.stream()
                .filter(said -> grants(said, use) && reaches(said, use))
                .map(said -> said.decision() == ConsentDecision.IMPORTED ? Instant.EPOCH : said.at())
                .toList());
        var lastRefusal = last(history.stream()
                .filter(said -> refuses(said, use) || listed(history, said, use))
                .map(Said::at)
                .toList());
        if (lastGrant == null) {
            return lastRefusal == null && use.purpose().equals("research");
        }
        if (lastRefusal != null && !lastGrant.isAfter(lastRefusal)) {
            return false;
        }
        return history.stream()
                .filter(said -> grants(said, use) && reaches(said, use))
                .filter(said -> said.decision() == ConsentDecision.IMPORTED
                        ? lastGrant.equals(Instant.EPOCH)
                        : said.at().equals(lastGrant))
                .allMatch(said -> said.until() == null || use.now().isBefore(said.until()));
    }

    private static boolean restricted(List<Said> history) {
        var held = last(times(history, ConsentDecision.RESTRICTED));
        var lifted = last(times(history, ConsentDecision.UNRESTRICTED));
        return held != null && (lifted == null || !lifted.isAfter(held));
    }

    /** Whether one of them is about exactly this, or about everything. */
    static boolean speaks(List<Position> positions, Question question) {
        var subject = new Position.Subject(question.purpose(), question.recipient(), null, null);
        return positions.stream()
                .anyMatch(position -> position.verdict().ofWholeCustomer()
                        || position.subject().equals(subject));
    }

    private static boolean grants(Said said, Question question) {
        return List.of(ConsentDecision.GRANTED, ConsentDecision.CONFIRMED, ConsentDecision.IMPORTED)
                        .contains(said.decision())
                && said.subject().purpose().equals(question.purpose())
                && Objects.equals(said.subject().recipient(), question.recipient());
    }

    /** Whether she granted or refused this very use, and not another system for her. */
    static boolean saidHerself(Said said, Question question) {
        return refuses(said, question)
                || said.decision() != ConsentDecision.IMPORTED && grants(said, question) && reaches(said, question);
    }

    private static boolean refuses(Said said, Question question) {
        var below = (question.purpose() + ".").startsWith(said.subject().purpose() + ".");
        var itself = question.purpose().equals(said.subject().purpose());
        var refusal = said.decision().refuses() && below || said.decision() == ConsentDecision.EXPIRED && itself;
        var recipient = said.subject().recipient();
        return refusal && (recipient == null || recipient.equals(question.recipient())) && reaches(said, question);
    }

    private static boolean listed(List<Said> history, Said said, Question use) {
        var below = (use.purpose() + ".").startsWith(said.subject().purpose() + ".");
        var recipient = said.subject().recipient();
        return said.decision() == ConsentDecision.LISTED
                && below
                && (recipient == null || recipient.equals(use.recipient()))
                && reaches(said, use)
                && history.stream()
                        .filter(other -> other.decision() == ConsentDecision.UNLISTED
                                && other.subject().equals(said.subject()))
                        .noneMatch(other -> other.at().isAfter(said.at()));
    }

    private static boolean reaches(Said said, Question question) {
        var subject = said.subject();
        return (subject.channel() == null || subject.channel().equals(question.channel()))
                && (subject.contactPoint() == null || subject.contactPoint().equals(question.contactPoint()));
    }

    private static Question by(Question question, Position.Subject subject) {
        return new Question(
                question.purpose(), question.recipient(), subject.channel(), subject.contactPoint(), question.now());
    }

    private static List<Instant> times(List<Said> history, ConsentDecision decision) {
        return history.stream()
                .filter(said -> said.decision() == decision)
                .map(Said::at)
                .toList();
    }

    private static @Nullable Instant last(List<Instant> times) {
        return times.stream().max(Instant::compareTo).orElse(null);
    }
}
