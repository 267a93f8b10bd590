package dev.rapport.testkit;

import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

    @Test
    void codesAreDocumented() {
        ProblemReference.check("service-defaults", "dev.rapport.defaults");
    }
}
