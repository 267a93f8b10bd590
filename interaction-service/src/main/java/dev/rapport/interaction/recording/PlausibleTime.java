package dev.rapport.interaction.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When something can have happened: since 1970, and no more than a day ahead, because not every clock is right. */
public final class PlausibleTime {
    private static final Duration AHEAD = Duration.ofDays(1);

    private PlausibleTime() {}

    /** @throws dev.rapport.defaults.problem.Problem where it cannot */
    public static void require(Clock clock, String field, Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(clock.instant().plus(AHEAD))) {
            throw RecordingProblems.TIME_OUT_OF_RANGE.at(field, "must lie between 1970 and tomorrow");
        }
    }
}
