package dev.rapport.interaction;

import dev.rapport.testkit.ProblemReference;
import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

    @Test
    void codesAreDocumented() {
        ProblemReference.check("interaction-service", "dev.rapport.interaction");
    }
}
