package dev.rapport.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.recommendation.model.ItemWeights.Row;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemWeightsTest {
    private final byte[] encoded = Row.of(new float[] {0, 0.5f, 0, -2}).encoded();

    @Test
    void rowsAreReadAsTheyWereWritten() {
        var row = Row.decoded(encoded, 4);

        assertThat(row.others()).containsExactly(1, 3);
        assertThat(row.weights()).containsExactly(0.5f, -2);
        assertThat(row.weight(2)).isZero();
    }

    @Test
    void whatIsNoRowOfTheModelIsRefused() {
        refused(Arrays.copyOf(encoded, encoded.length - 1), 4);
        refused(encoded, 3);
        refused(ByteBuffer.allocate(8).putInt(-1).putFloat(1).array(), 4);
        refused(ByteBuffer.allocate(8).putInt(0).putFloat(Float.NaN).array(), 4);
        refused(
                ByteBuffer.allocate(16)
                        .putInt(2)
                        .putInt(1)
                        .putFloat(1)
                        .putFloat(1)
                        .array(),
                4);
    }

    private static void refused(byte[] row, int items) {
        assertThatIllegalArgumentException().isThrownBy(() -> Row.decoded(row, items));
    }
}
