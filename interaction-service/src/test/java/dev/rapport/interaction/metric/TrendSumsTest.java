package dev.rapport.interaction.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendSumsTest {
    /** The first of Anscombe's quartet: slope 0.500, p 0.0022. */
    private static final int[] DAYS = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    private static final String[] VALUES = {
        "8.04", "6.95", "7.58", "8.81", "8.33", "9.96", "7.24", "4.26", "10.84", "4.82", "5.68"
    };

    @Test
    void slopeAndSignificanceAreThoseOfTheTextbook() {
        var trend = sums(DAYS, VALUES, 0).trend();

        assertThat(trend).isNotNull();
        assertThat(trend.perYear()).isEqualByComparingTo("182.53");
        assertThat(trend.pValue()).isEqualByComparingTo("0.0022");
        assertThat(trend.significant()).isTrue();
        assertThat(trend.orders()).isEqualTo(11);
    }

    @Test
    void daysMayBeCountedFromAnyDay() {
        assertThat(sums(DAYS, VALUES, 20_000).trend())
                .isEqualTo(sums(DAYS, VALUES, 0).trend());
    }

    @Test
    void whatDoesNotGrowIsNoTrend() {
        var flat = sums(new int[] {1, 2, 3}, new String[] {"5", "5", "5"}, 0).trend();
        var zigzag = sums(new int[] {1, 2, 3, 4}, new String[] {"1", "9", "1", "9"}, 0)
                .trend();

        assertThat(flat).isNotNull();
        assertThat(flat.perYear()).isZero();
        assertThat(flat.significant()).isFalse();
        assertThat(zigzag).isNotNull();
        assertThat(zigzag.significant()).isFalse();
    }

    @Test
    void perfectLineIsCertain() {
        var line = sums(new int[] {1, 2, 3}, new String[] {"1", "2", "3"}, 0).trend();

        assertThat(line).isNotNull();
        assertThat(line.perYear()).isEqualByComparingTo("365");
        assertThat(line.pValue()).isZero();
    }

    @Test
    void tooFewOrdersOrOneDaySayNothing() {
        assertThat(sums(new int[] {1, 2}, new String[] {"1", "2"}, 0).trend()).isNull();
        assertThat(sums(new int[] {3, 3, 3}, new String[] {"1", "2", "3"}, 0).trend())
                .isNull();
    }

    private static TrendSums sums(int[] days, String[] values, int shift) {
        return IntStream.range(0, days.length)
                .mapToObj(index -> of(days[index] + shift, new BigDecimal(values[index])))
                .reduce(TrendSums::plus)
                .orElseThrow();
    }

    private static TrendSums of(int day, BigDecimal value) {
        var days = BigDecimal.valueOf(day);
        return new TrendSums(
                BigDecimal.ONE, days, days.multiply(days), value, value.multiply(value), days.multiply(value));
    }
}
