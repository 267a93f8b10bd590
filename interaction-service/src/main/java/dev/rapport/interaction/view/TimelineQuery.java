package dev.rapport.interaction.view;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.ServiceMode;
import dev.rapport.interaction.timeline.TimelineFilter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is wanted, as an address says it; a parameter given several times means any of its values.
 *
 * @param cursor reads on to what is older
 * @param before reads back to what is newer
 */
record TimelineQuery(
        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
        int limit,

        @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
        @QueryParam("before") @Size(max = 200) @Nullable String before,
        @QueryParam("type") List<String> types,
        @QueryParam("direction") List<String> directions,
        @QueryParam("channel") List<String> channels,
        @QueryParam("mode") List<String> modes,
        @QueryParam("handler") List<@PlainText String> handlers,
        @QueryParam("productLine") List<@PlainText String> productLines,
        @QueryParam("outcome") List<@PlainText String> outcomes,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to) {

    ViewRequest.Window window() {
        if (cursor != null && before != null) {
            throw RequestProblems.INVALID_VALUE.at("before", "must not be given with cursor");
        }
        return before == null
                ? new ViewRequest.Window(limit, cursor, null, null, filter())
                : new ViewRequest.Window(null, null, limit, before, filter());
    }

    private TimelineFilter filter() {
        return new TimelineFilter(
                values(EventType.class, "type", types),
                values(Direction.class, "direction", directions),
                values(Channel.class, "channel", channels),
                values(ServiceMode.class, "mode", modes),
                handlers,
                productLines,
                outcomes,
                time("from", from),
                time("to", to));
    }

    private static <E extends Enum<E>> List<E> values(Class<E> type, String parameter, List<String> names) {
        return names.stream().map(name -> value(type, parameter, name)).toList();
    }

    private static <E extends Enum<E>> E value(Class<E> type, String parameter, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RequestProblems.INVALID_VALUE.at(
                        parameter, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw RequestProblems.INVALID_VALUE.at(parameter, "must be a time such as 2026-01-05T10:00:00Z");
        }
    }
}
