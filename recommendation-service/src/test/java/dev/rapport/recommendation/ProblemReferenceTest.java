package dev.rapport.recommendation;

import dev.rapport.testkit.ProblemReference;
import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

    @Test
    void codesAreDocumented() {
        ProblemReference.check("recommendation-service", "dev.rapport.recommendation");
    }
}
