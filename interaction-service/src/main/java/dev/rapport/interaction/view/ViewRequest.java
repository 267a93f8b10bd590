package dev.rapport.interaction.view;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.interaction.timeline.TimelineFilter;
import dev.rapport.interaction.timeline.TimelineRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which parts of which customers are wanted; what is not asked for is not computed. */
public record ViewRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        boolean metrics,
        @NotNull @Size(max = 5) List<@Valid @NotNull Window> timelines) {

    /**
     * A part of the timeline: the first entries, newest first, behind a cursor, or the last ones before it.
     *
     * @param filter absent is everything
     */
    public record Window(
            @Min(1) @Max(100) @Nullable Integer first,
            @Size(max = 200) @Nullable String after,
            @Min(1) @Max(100) @Nullable Integer last,
            @Size(max = 200) @Nullable String before,
            @Valid @Nullable TimelineFilter filter) {

        /** @throws dev.rapport.defaults.problem.Problem where it is read in no direction, or in both */
        TimelineRequest.Window window() {
            var wanted = Objects.requireNonNullElse(filter, TimelineFilter.EVERYTHING);
            if (first != null && last == null && before == null) {
                return new TimelineRequest.Window(first, false, Cursor.parse(after), wanted);
            }
            if (last != null && first == null && after == null) {
                return new TimelineRequest.Window(last, true, Cursor.parse(before), wanted);
            }
            throw RequestProblems.INVALID_VALUE.at(
                    "timelines", "must have first, with or without after, or last, with or without before");
        }
    }
}
