package dev.rapport.interaction.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries, newest first, each with its own cursor.
 *
 * @param next behind which older entries are; absent where there are none
 * @param previous before which newer entries are; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelinePage(
        List<Item> items, @Nullable String next, @Nullable String previous) {
    public static final TimelinePage EMPTY = new TimelinePage(List.of(), null, null);

    /** An entry and the place behind it. */
    public record Item(String cursor, TimelineEntry entry) {}

    /** @param entries in the direction of reading, one more than wanted where there are more */
    static TimelinePage of(List<TimelineEntry> entries, TimelineRequest.Window window) {
        var items = entries.stream()
                .limit(window.most())
                .map(entry -> new Item(entry.cursor().text(), entry))
                .toList();
        var more = entries.size() > window.most();
        var from = window.cursor() != null;
        var ordered = window.newer() ? items.reversed() : items;
        return new TimelinePage(
                ordered,
                (window.newer() ? from : more) ? ordered.getLast().cursor() : null,
                (window.newer() ? more : from) ? ordered.getFirst().cursor() : null);
    }
}
