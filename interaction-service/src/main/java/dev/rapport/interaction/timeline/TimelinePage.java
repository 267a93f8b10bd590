package dev.rapport.interaction.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries, newest first, each with its own cursor, and where the next page begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelinePage(List<Item> items, @Nullable String next) {

    /** An entry and the place behind it. */
    public record Item(String cursor, TimelineEntry entry) {}

    static TimelinePage of(List<TimelineEntry> entries, int limit) {
        var items = entries.stream()
                .limit(limit)
                .map(entry -> new Item(entry.cursor().text(), entry))
                .toList();
        return new TimelinePage(items, entries.size() > limit ? items.getLast().cursor() : null);
    }
}
