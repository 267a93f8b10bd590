package dev.rapport.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.rapport.recommendation.experiment.Lift.Outcome;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiftTest {
    /** The worked examples of Newcombe 1998, table II, method 10. */
    @Test
    void intervalIsThatOfTheLiterature() {
        assertInterval(lift(new Outcome(70, 56), new Outcome(80, 48)), 0.2, 0.0524, 0.3339);
        assertInterval(lift(new Outcome(10, 9), new Outcome(10, 3)), 0.6, 0.1705, 0.8090);
        assertInterval(lift(new Outcome(56, 5), new Outcome(29, 0)), 0.0893, -0.0381, 0.1926);
        assertInterval(lift(new Outcome(10, 10), new Outcome(20, 0)), 1.0, 0.6791, 1.0);
    }

    @Test
    void differenceThatMayBeNoneIsNotSignificant() {
        assertThat(lift(new Outcome(56, 5), new Outcome(29, 0)).significant()).isFalse();
        assertThat(lift(new Outcome(70, 56), new Outcome(80, 48)).significant()).isTrue();
        assertThat(lift(new Outcome(80, 48), new Outcome(70, 56)).significant()).isTrue();
    }

    @Test
    void withoutAnybodyToCompareWithThereIsNone() {
        assertThat(Lift.of(new Outcome(10, 3), new Outcome(0, 0))).isNull();
        assertThat(lift(new Outcome(10, 3), new Outcome(10, 0)).relative()).isNull();
        assertThat(lift(new Outcome(10, 3), new Outcome(10, 2)).relative()).isCloseTo(0.5, offset(1e-9));
    }

    private static Lift lift(Outcome treatment, Outcome control) {
        return Objects.requireNonNull(Lift.of(treatment, control));
    }

    private static void assertInterval(Lift lift, double difference, double low, double high) {
        assertThat(lift.difference()).isCloseTo(difference, offset(5e-5));
        assertThat(lift.low()).isCloseTo(low, offset(5e-5));
        assertThat(lift.high()).isCloseTo(high, offset(5e-5));
    }
}
