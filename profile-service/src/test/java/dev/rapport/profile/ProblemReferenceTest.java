package dev.rapport.profile;

import dev.rapport.testkit.ProblemReference;
import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

    @Test
    void codesAreDocumented() {
        ProblemReference.check("profile-service", "dev.rapport.profile");
    }
}
