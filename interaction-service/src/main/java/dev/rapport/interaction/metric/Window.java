package dev.rapport.interaction.metric;

import java.util.List;
import java.util.stream.Stream;

/** How far back something counts. A row of sums stands in the shortest window that holds its days, and counts in every longer one. */
enum Window {
    DAYS_30,
    DAYS_90,
    DAYS_365,
    EVER;

    /** What has a place in time. */
    interface Aged {
        Window within();
    }

    <T extends Aged> Stream<T> of(List<T> rows) {
        return rows.stream().filter(row -> row.within().compareTo(this) <= 0);
    }
}
