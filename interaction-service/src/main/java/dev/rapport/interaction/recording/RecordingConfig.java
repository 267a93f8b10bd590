package dev.rapport.interaction.recording;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much is written together, and how much may wait for it. */
@ConfigMapping(prefix = "rapport.interaction.recording")
public interface RecordingConfig {
    /** Events in one transaction at most, unless a single request has more. */
    int batch();

    /** Events that may wait in this process; more are answered 503. */
    int waiting();

    /** How long a transaction may take before what it would have written has failed. */
    Duration patience();
}
