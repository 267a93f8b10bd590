package dev.rapport.interaction.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is written together, and how much may wait for it. */
@ConfigMapping(prefix = "rapport.interaction.recording")
public interface RecordingConfig {
    /** Every process must have the same number, or events of one subject would leave in no order. */
    int LANES = 2;

    /** Events in one transaction at most, unless a single request has more. */
    @WithDefault("2000")
    int batch();

    /** Events that may wait in this process; more are answered 503. */
    @WithDefault("20000")
    int waiting();

    /** How long a transaction may take before what it would have written has failed. */
    @WithDefault("10s")
    Duration patience();
}
