package dev.rapport.profile.consent;

import static dev.rapport.profile.consent.Histories.START;
import static dev.rapport.profile.consent.Histories.plus;
import static dev.rapport.profile.consent.Histories.purpose;
import static dev.rapport.profile.consent.Histories.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.access.Reason;
import dev.rapport.access.consent.ConsentRules;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.Purposes;
import dev.rapport.access.consent.Question;
import dev.rapport.access.consent.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The laws of the ledger, each held against ten thousand random histories. */
class LedgerLawsTest {
    private static final int HISTORIES = 10_000;
    private static final Instant LATER = START.plus(Duration.ofDays(100));

    private final Histories histories = new Histories(20_261_122);

    @Test
    void orderAndRepetitionChangeNothing() {
        forAll((history, question) ->
                assertThat(Positions.of(histories.disturbed(history))).isEqualTo(Positions.of(history)));
    }

    @Test
    void whatIsKeptSaysTheSameAsTheWholeHistory() {
        var permitted = new AtomicInteger();
        forAll((history, question) -> {
            var reason = decide(standing(history), question);
            assertThat(reason.permits()).as("%s of %s", question, history).isEqualTo(Naive.permits(history, question));
            permitted.addAndGet(reason.permits() ? 1 : 0);
        });
        assertThat(permitted.get()).as("the check meets both answers").isBetween(HISTORIES / 20, HISTORIES / 2);
    }

    @Test
    void laterRefusalRefusesItsPurposeAndEveryOneBelow() {
        forAll((history, question) -> {
            for (var above : List.of(question.purpose(), question.purpose().split("\\.")[0])) {
                var refused = plus(history, generic(above, ConsentDecision.WITHDRAWN, LATER));
                assertThat(decide(standing(refused), question).permits()).isFalse();
            }
        });
    }

    @Test
    void laterGrantGrantsItsOwnPurposeAloneUnlessSheIsRestricted() {
        forAll((history, question) -> {
            var granted = plus(history, generic(question.purpose(), ConsentDecision.GRANTED, LATER));
            var asked = new Question(question.purpose(), null, null, null, question.now());
            assertThat(decide(standing(granted), asked))
                    .isIn(Reason.OK_CONSENT, Reason.OK_LEGITIMATE_INTEREST, Reason.RESTRICTED);
            var other = histories.question();
            if (!other.purpose().equals(question.purpose())) {
                assertThat(decide(standing(granted), other)).isEqualTo(decide(standing(history), other));
            }
        });
    }

    @Test
    void tieRefuses() {
        forAll((history, question) -> {
            var tie = plus(
                    plus(history, generic(question.purpose(), ConsentDecision.GRANTED, LATER)),
                    generic(question.purpose(), ConsentDecision.DENIED, LATER));
            assertThat(decide(standing(tie), question).permits()).isFalse();
        });
    }

    @Test
    void importNeverTurnsWhatSheSaidIntoAGrant() {
        forAll((history, question) -> {
            var imported = plus(history, generic(question.purpose(), ConsentDecision.IMPORTED, LATER));
            var before = decide(standing(history), question);
            var after = decide(standing(imported), question);
            if (history.stream().anyMatch(said -> Naive.saidHerself(said, question))) {
                assertThat(after.permits()).as("%s of %s", question, history).isEqualTo(before.permits());
            }
        });
    }

    @Test
    void importFillsAGap() {
        var imported = List.of(generic("marketing", ConsentDecision.IMPORTED, START));

        assertThat(decide(standing(imported), Question.reading("marketing", null, LATER)))
                .isEqualTo(Reason.OK_CONSENT);
    }

    @Test
    void whatHasExpiredGrantsNothing() {
        var far = START.plus(Duration.ofDays(10_000));
        forAll((history, question) -> {
            var lasting = history.stream()
                    .filter(said -> said.until() != null || !said.decision().grants())
                    .toList();
            var asked = new Question(
                    question.purpose(), question.recipient(), question.channel(), question.contactPoint(), far);
            assertThat(decide(standing(lasting), asked)).isNotEqualTo(Reason.OK_CONSENT);
        });
    }

    @Test
    void requestSaysNothing() {
        forAll((history, question) -> {
            var requested = plus(history, generic(question.purpose(), ConsentDecision.REQUESTED, LATER));
            assertThat(decide(standing(requested), question)).isEqualTo(decide(standing(history), question));
        });
    }

    @Test
    void restrictionHoldsForEverythingUntilItIsLifted() {
        forAll((history, question) -> {
            var restricted = plus(history, all(ConsentDecision.RESTRICTED, LATER));
            var lifted = plus(restricted, all(ConsentDecision.UNRESTRICTED, LATER.plusSeconds(1)));
            var never = history.stream()
                    .filter(said -> !said.decision().ofWholeCustomer())
                    .toList();
            assertThat(decide(standing(restricted), question)).isEqualTo(Reason.RESTRICTED);
            assertThat(decide(standing(lifted), question)).isEqualTo(decide(standing(never), question));
        });
    }

    @Test
    void mergedCustomersAreTreatedAsTheMoreRestrictive() {
        forAll((history, question) -> {
            var anna = standing(history);
            var ann = standing(histories.next());
            var merged = decide(anna.merge(ann), question);
            for (var one : List.of(anna, ann)) {
                if (Naive.speaks(one.positions(), question)
                        && !decide(one, question).permits()) {
                    assertThat(merged.permits()).isFalse();
                }
            }
            if (merged.permits()) {
                assertThat(decide(anna, question).permits()
                                || decide(ann, question).permits())
                        .isTrue();
            }
        });
    }

    @Test
    void mergingInAnyOrderAndTwiceIsTheSame() {
        forAll((history, question) -> {
            var a = standing(history);
            var b = standing(histories.next());
            var c = standing(histories.next());
            var expected = decide(a.merge(b).merge(c), question);
            assertThat(decide(c.merge(b.merge(a)), question)).isEqualTo(expected);
            assertThat(decide(b.merge(a).merge(c).merge(a).merge(b), question)).isEqualTo(expected);
        });
    }

    private void forAll(BiConsumer<List<Said>, Question> law) {
        for (var run = 0; run < HISTORIES; run++) {
            law.accept(histories.next(), histories.question());
        }
    }

    private static Reason decide(Standing standing, Question question) {
        return ConsentRules.decide(purpose(question.purpose()), standing, question);
    }

    private static Said generic(String purpose, ConsentDecision decision, Instant at) {
        return new Said(new Position.Subject(purpose, null, null, null), decision, at, null);
    }

    private static Said all(ConsentDecision decision, Instant at) {
        return generic(Purposes.ALL, decision, at);
    }
}
