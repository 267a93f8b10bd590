package dev.rapport.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TrainingTest {
    static final Training[] ALL = {new Ease(), new RandomWalk()};
    private static final int HALF = 10;
    private static final Offset<Float> TINY = Offset.offset(1e-6f);

    /** People like the lower half of the items or the upper one. */
    private static Histories twoTastes() {
        var random = new SplittableRandom(7);
        return new Histories(
                2 * HALF,
                IntStream.range(0, 400)
                        .mapToObj(person -> IntStream.range(0, HALF)
                                .map(item -> item + (person % 2) * HALF)
                                .filter(item -> random.nextInt(3) == 0)
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** The same as the job is held to that learns where the history outgrows one machine. */
    @Test
    void walksFromEachItemOverWhoHadIt() {
        var weights = new RandomWalk().train(new Histories(3, new int[][] {{0, 1}, {0, 1, 2}, {0, 2}, {}}));

        assertThat(weights.weight(0, 1))
                .isEqualTo((float) (Math.pow(3, -.9) * (Math.pow(2, -.9) + Math.pow(3, -.9)) * Math.pow(2, -.6)), TINY);
        assertThat(weights.weight(1, 2))
                .isEqualTo((float) (Math.pow(2, -.9) * Math.pow(3, -.9) * Math.pow(2, -.6)), TINY);
        assertThat(weights.weight(2, 2)).isZero();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void whatOthersOfHerTasteHadIsBetterThanWhatTheyDidNot(Training training) {
        var scores = training.train(twoTastes()).scores(new int[] {0, 1}, new float[] {1, 1});

        var worstOfHers =
                IntStream.range(2, HALF).mapToDouble(item -> scores[item]).min().orElseThrow();
        var bestOfOthers = IntStream.range(HALF, 2 * HALF)
                .mapToDouble(item -> scores[item])
                .max()
                .orElseThrow();
        assertThat(worstOfHers).isGreaterThan(bestOfOthers);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void scoreIsTheSumOfWhatEachItemSays(Training training) {
        var weights = training.train(twoTastes());
        var scores = weights.scores(new int[] {0, 12}, new float[] {1, 0.5f});

        for (var item = 0; item < scores.length; item++) {
            assertThat(scores[item])
                    .isCloseTo(weights.weight(0, item) + 0.5f * weights.weight(12, item), Offset.offset(1e-6f));
        }
        assertThat(weights.weight(3, 3)).isZero();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nothingAndOneItemCanBeLearned(Training training) {
        assertThat(training.train(new Histories(0, new int[0][])).scores(new int[0], new float[0]))
                .isEmpty();
        assertThat(training.train(new Histories(1, new int[][] {{0}, {}})).scores(new int[] {0}, new float[] {1}))
                .containsExactly(0);
    }

    /** Solved by hand: with no dropout and ridge 1, of two people who both had both items. */
    @Test
    void twoItemsThatGoTogetherAreAsTheFormulaSays() {
        var weights = new Ease(1, 0, 0).train(new Histories(2, new int[][] {{0, 1}, {0, 1}}));

        assertThat(weights.weight(0, 1)).isCloseTo(2 / 3f, Offset.offset(1e-5f));
    }

    @Test
    void whatDoesNotFitIsLearnedByTheNearestAlone() {
        assertThat(Training.fitting(10, 10).name()).isEqualTo("ease");
        assertThat(Training.fitting(11, 10).name()).isEqualTo("random-walk");
    }
}
