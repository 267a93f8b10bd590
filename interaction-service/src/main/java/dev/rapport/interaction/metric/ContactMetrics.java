package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.MetricRows.Contacts;
import dev.rapport.interaction.metric.Metrics.InteractionCount;
import dev.rapport.interaction.metric.Metrics.InteractionTotals;
import dev.rapport.interaction.metric.Metrics.PreferredChannel;
import dev.rapport.interaction.metric.Preference.Use;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What conversations add up to, out of the counts by direction, channel and product line. */
final class ContactMetrics {
    private static final String INBOUND = "INBOUND";

    private ContactMetrics() {}

    static InteractionTotals totals(List<Contacts> rows, long openProblems, Instant now) {
        var last = rows.stream().map(Contacts::lastAt).max(Instant::compareTo).orElse(null);
        return new InteractionTotals(
                rows.stream().mapToLong(Contacts::ever).sum(),
                counts(rows),
                last,
                Preference.daysSince(last, now),
                openProblems,
                preferredChannel(rows));
    }

    /** Over all product lines among the rows. */
    static List<InteractionCount> counts(List<Contacts> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.direction() + row.channel(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ContactMetrics::count)
                .toList();
    }

    private static InteractionCount count(List<Contacts> rows) {
        return new InteractionCount(
                rows.getFirst().direction(),
                rows.getFirst().channel(),
                rows.stream().mapToLong(Contacts::ever).sum(),
                rows.stream().mapToLong(Contacts::last30).sum(),
                rows.stream().mapToLong(Contacts::last90).sum(),
                rows.stream().mapToLong(Contacts::last365).sum(),
                rows.stream().map(Contacts::lastAt).max(Instant::compareTo).orElseThrow());
    }

    private static @Nullable PreferredChannel preferredChannel(List<Contacts> rows) {
        return Preference.of(rows.stream()
                .filter(row -> row.direction().equals(INBOUND))
                .map(row -> new Use(row.channel(), row.last365(), row.lastAt()))
                .toList());
    }
}
