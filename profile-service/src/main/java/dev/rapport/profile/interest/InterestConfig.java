package dev.rapport.profile.interest;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How interests fade. */
@ConfigMapping(prefix = "rapport.profile.interest")
interface InterestConfig {
    /** After this time a stated interest counts half. */
    Duration statedHalfLife();

    /** After this time an observed interest counts half. */
    Duration observedHalfLife();
}
