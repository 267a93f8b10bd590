package dev.rapport.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArmTest {
    private static final int CUSTOMERS = 20_000;

    @Test
    void asManyAreLeftWithoutAsWasSaid() {
        assertThat(controls("one", 0.1) / (double) CUSTOMERS).isCloseTo(0.1, offset(0.01));
        assertThat(controls("one", 0)).isZero();
        assertThat(controls("one", 1)).isEqualTo(CUSTOMERS);
    }

    @Test
    void whoIsLeftWithoutStaysSoWhenMoreAre() {
        assertThat(LongStream.range(0, CUSTOMERS)
                        .mapToObj(ArmTest::customer)
                        .filter(customer -> Arm.of("one", customer, 0.1) == Arm.CONTROL))
                .allMatch(customer -> Arm.of("one", customer, 0.2) == Arm.CONTROL);
    }

    @Test
    void oneExperimentSaysNothingOfAnother() {
        var both = LongStream.range(0, CUSTOMERS)
                .mapToObj(ArmTest::customer)
                .filter(customer -> Arm.of("one", customer, 0.5) == Arm.CONTROL)
                .filter(customer -> Arm.of("two", customer, 0.5) == Arm.CONTROL)
                .count();
        assertThat(both / (double) CUSTOMERS).isCloseTo(0.25, offset(0.01));
    }

    /** Whatever version of the product answers. */
    @Test
    void armIsTheSameForEver() {
        assertThat(LongStream.range(0, 8)
                        .mapToObj(ArmTest::customer)
                        .map(customer -> Arm.of("one", customer, 0.5).name().charAt(0))
                        .map(String::valueOf))
                .containsExactly("C", "C", "T", "C", "C", "T", "T", "C");
    }

    private static long controls(String experiment, double share) {
        return LongStream.range(0, CUSTOMERS)
                .mapToObj(ArmTest::customer)
                .filter(customer -> Arm.of(experiment, customer, share) == Arm.CONTROL)
                .count();
    }

    private static UUID customer(long number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
