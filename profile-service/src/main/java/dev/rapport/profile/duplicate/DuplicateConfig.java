package dev.rapport.profile.duplicate;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** Who is taken for the same person. */
@ConfigMapping(prefix = "rapport.profile.duplicate")
interface DuplicateConfig {
    /** From this probability on two customers are shown to a steward. */
    @DecimalMin("0.5")
    @DecimalMax("1")
    double likely();

    /** From this probability on they are merged without asking, where no name or birthday speaks against it; 1 is never. */
    @DecimalMin("0.9")
    @DecimalMax("1")
    double automatic();
}
