package dev.rapport.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuyAgainTest {

    @Test
    void whatSheBoughtOftenAndLatelyComesFirstAndThenWhatEverybodyBuys() {
        var scores = BuyAgain.scores(
                List.of(new int[] {0, 1}, new int[] {0}, new int[] {2}), new float[] {0, 0, 0, 0.4f, 0.1f});

        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isGreaterThan(scores[3]);
        assertThat(scores[3]).isGreaterThan(scores[4]);
    }

    @Test
    void popularIsWhatWasBoughtLately() {
        var popularity = Popularity.of(3, new int[] {0, 0, 0, 1, 1}, new double[] {0, 1, 2, 300, 301});

        assertThat(popularity[1]).isEqualTo(1);
        assertThat(popularity[0]).isBetween(0f, 0.01f);
        assertThat(popularity[2]).isZero();
        assertThat(Popularity.of(1, new int[0], new double[0])).containsExactly(0);
    }
}
