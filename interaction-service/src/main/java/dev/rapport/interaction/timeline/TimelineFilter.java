package dev.rapport.interaction.timeline;

import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.ServiceMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted: those that have one of the values of every list; a list that is absent or empty says nothing.
 *
 * @param from the first moment
 * @param to the first moment that is not wanted any more
 */
public record TimelineFilter(
        @Size(max = MOST) @Nullable List<@NotNull EventType> types,
        @Size(max = MOST) @Nullable List<@NotNull Direction> directions,
        @Size(max = MOST) @Nullable List<@NotNull Channel> channels,
        @Size(max = MOST) @Nullable List<@NotNull ServiceMode> modes,
        @Size(max = MOST) @Nullable List<@NotNull @PlainText String> handlers,
        @Size(max = MOST) @Nullable List<@NotNull @PlainText String> productLines,
        @Size(max = MOST) @Nullable List<@NotNull @PlainText String> outcomes,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final int MOST = 20;

    public static final TimelineFilter EVERYTHING =
            new TimelineFilter(null, null, null, null, null, null, null, null, null);
}
