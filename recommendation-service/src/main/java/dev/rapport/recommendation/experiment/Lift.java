package dev.rapport.recommendation.experiment;

import org.jspecify.annotations.Nullable;

/**
 * What a strategy wins; without any I/O.
 *
 * <p>The interval of a difference of two proportions by Newcombe's hybrid score method (Statistics in Medicine 17, 1998, method 10), which
 * holds for small and extreme numbers too.
 *
 * @param difference the share of those who were won with the strategy, less that without
 * @param low the lower end of the interval that holds the true difference with 95 % confidence
 * @param high its upper end
 * @param relative the difference as a part of the share without; absent where nobody was won without
 * @param significant whether the interval leaves out that it makes no difference
 */
public record Lift(
        double difference,
        double low,
        double high,
        @Nullable Double relative,
        boolean significant) {
    private static final double Z = 1.959963984540054;

    /**
     * What came of one arm.
     *
     * @param won how many of the exposed bought in time
     */
    public record Outcome(long exposed, long won) {
        private double share() {
            return (double) won / exposed;
        }

        /** One end of the interval of the share by Wilson's score; the lower one with a negative sign. */
        private double wilson(double sign) {
            var n = (double) exposed;
            var square = Z * Z;
            var half = Z * Math.sqrt(share() * (1 - share()) / n + square / (4 * n * n));
            return (share() + square / (2 * n) + sign * half) / (1 + square / n);
        }
    }

    /** Null as long as an arm is empty, because then there is nothing to compare. */
    static @Nullable Lift of(Outcome treatment, Outcome control) {
        if (treatment.exposed() == 0 || control.exposed() == 0) {
            return null;
        }
        var difference = treatment.share() - control.share();
        var low =
                difference - Math.hypot(treatment.share() - treatment.wilson(-1), control.wilson(1) - control.share());
        var high =
                difference + Math.hypot(treatment.wilson(1) - treatment.share(), control.share() - control.wilson(-1));
        return new Lift(
                difference, low, high, control.won() == 0 ? null : difference / control.share(), low > 0 || high < 0);
    }
}
