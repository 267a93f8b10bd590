package dev.rapport.access;

import dev.rapport.testkit.ProblemReference;
import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

    @Test
    void codesAreDocumented() {
        ProblemReference.check("access", "dev.rapport.access");
    }
}
