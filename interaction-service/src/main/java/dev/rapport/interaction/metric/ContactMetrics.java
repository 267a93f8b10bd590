package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.MetricRows.Contacts;
import dev.rapport.interaction.metric.Metrics.InteractionCount;
import dev.rapport.interaction.metric.Metrics.InteractionTotals;
import dev.rapport.interaction.metric.Metrics.PreferredChannel;
import dev.rapport.interaction.metric.Preference.Use;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conversations add up to, out of the counts by direction, channel and product line. */
final class ContactMetrics {
    private static final String INBOUND = "INBOUND";

    private ContactMetrics() {}

    static InteractionTotals totals(List<Contacts> rows, long openProblems, Instant now) {
        var last = rows.stream().map(Contacts::lastAt).max(Instant::compareTo).orElse(null);
        return new InteractionTotals(
                count(rows, Window.EVER),
                counts(rows),
                last,
                Preference.daysSince(last, now),
                openProblems,
                preferredChannel(rows));
    }

    /** Over all product lines among the rows. */
    static List<InteractionCount> counts(List<Contacts> rows) {
        return MetricRows.by(rows, row -> row.direction() + row.channel(), ContactMetrics::count);
    }

    private static InteractionCount count(List<Contacts> rows) {
        return new InteractionCount(
                rows.getFirst().direction(),
                rows.getFirst().channel(),
                count(rows, Window.EVER),
                count(rows, Window.DAYS_30),
                count(rows, Window.DAYS_90),
                count(rows, Window.DAYS_365),
                rows.stream().map(Contacts::lastAt).max(Instant::compareTo).orElseThrow());
    }

    private static long count(List<Contacts> rows, Window window) {
        return window.of(rows).mapToLong(Contacts::count).sum();
    }

    private static @Nullable PreferredChannel preferredChannel(List<Contacts> rows) {
        return Preference.of(Window.DAYS_365
                .of(rows)
                .filter(row -> row.direction().equals(INBOUND))
                .map(row -> new Use(row.channel(), row.count(), row.lastAt()))
                .toList());
    }
}
