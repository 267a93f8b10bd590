package dev.rapport.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A change of the wire shows as a change of a committed document; {@code -Dcontracts.update=true} rewrites it. */
@QuarkusTest
class OpenApiContractTest {
    @Test
    void isTheCommittedDocument() {
        assertThat(OpenApiContract.rendered()).isEqualTo(OpenApiContract.committed("recommendation-service"));
    }
}
