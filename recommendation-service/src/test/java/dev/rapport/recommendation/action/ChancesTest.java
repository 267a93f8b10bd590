package dev.rapport.recommendation.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.rapport.recommendation.action.Chances.Tally;
import org.junit.jupiter.api.Test;

class ChancesTest {
    @Test
    void asLongAsNobodyReactedItIsWhatTheStrategyAssumes() {
        assertThat(new Chances(0.1, Tally.NONE, Tally.NONE).propensity()).isCloseTo(0.1, offset(1e-9));
    }

    @Test
    void whatEverybodyMadeOfItOutweighsTheAssumption() {
        // (0.1 * 20 + 90) / (20 + 180)
        assertThat(new Chances(0.1, new Tally(90, 180), Tally.NONE).propensity())
                .isCloseTo(0.46, offset(1e-9));
    }

    @Test
    void whatSheMadeOfItCountsMost() {
        // (0.46 * 2 + 0) / (2 + 2)
        assertThat(new Chances(0.1, new Tally(90, 180), new Tally(0, 2)).propensity())
                .isCloseTo(0.23, offset(1e-9));
    }
}
