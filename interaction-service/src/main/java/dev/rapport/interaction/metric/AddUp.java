package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.MetricRows.Contacts;
import dev.rapport.interaction.metric.MetricRows.Lines;
import dev.rapport.interaction.metric.MetricRows.Number;
import dev.rapport.interaction.metric.MetricRows.Orders;
import dev.rapport.interaction.metric.Metrics.ProductLineOrders;
import dev.rapport.interaction.metric.Metrics.ProductLineSums;
import dev.rapport.interaction.metric.Metrics.ProductLineTotals;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics of one group out of the rows of its sums; null is what was not asked for, or may not be seen. */
record AddUp(
        Instant now,
        @Nullable List<Orders> orders,
        @Nullable List<Lines> lines,
        @Nullable List<Number> items,
        @Nullable List<Contacts> contacts,
        @Nullable List<Number> problems,
        @Nullable List<Number> visits) {

    Metrics metrics() {
        return new Metrics(
                orders == null ? null : OrderMetrics.totals(orders, now),
                lines == null ? null : categories(lines),
                items == null ? null : number(items),
                orders == null ? null : OrderMetrics.preferredChannel(orders),
                visits == null ? null : number(visits),
                contacts == null || problems == null ? null : ContactMetrics.totals(contacts, number(problems), now),
                productLines());
    }

    private static long categories(List<Lines> lines) {
        return lines.stream()
                .filter(row -> !row.line().isEmpty() && row.sums().orders() > 0)
                .map(Lines::line)
                .distinct()
                .count();
    }

    /** By their names; what has none stands last. */
    private List<ProductLineTotals> productLines() {
        return Stream.of(names(lines, Lines::line), names(contacts, Contacts::line), names(problems, Number::line))
                .flatMap(Function.identity())
                .distinct()
                .sorted((one, other) ->
                        one.isEmpty() == other.isEmpty() ? one.compareTo(other) : Boolean.compare(one.isEmpty(), true))
                .map(this::productLine)
                .toList();
    }

    private ProductLineTotals productLine(String name) {
        var ofContacts = of(name, contacts, Contacts::line);
        var ofProblems = of(name, problems, Number::line);
        var ofOrders = of(name, lines, Lines::line);
        return new ProductLineTotals(
                name.isEmpty() ? null : name,
                ofOrders == null ? null : MetricRows.by(ofOrders, Lines::currency, AddUp::ofCurrency),
                ofContacts == null ? null : ContactMetrics.counts(ofContacts),
                ofProblems == null ? null : number(ofProblems));
    }

    private static ProductLineOrders ofCurrency(List<Lines> rows) {
        var ever = sum(rows, Window.EVER);
        return new ProductLineOrders(
                rows.getFirst().currency(),
                ever.orders(),
                ever.value(),
                sum(rows, Window.DAYS_30),
                sum(rows, Window.DAYS_90),
                sum(rows, Window.DAYS_365));
    }

    private static ProductLineSums sum(List<Lines> rows, Window window) {
        return window.of(rows).map(Lines::sums).reduce(ProductLineSums.NONE, ProductLineSums::plus);
    }

    private static <T> Stream<String> names(@Nullable List<T> rows, Function<T, String> line) {
        return rows == null ? Stream.of() : rows.stream().map(line);
    }

    private static <T> @Nullable List<T> of(String name, @Nullable List<T> rows, Function<T, String> line) {
        return rows == null
                ? null
                : rows.stream().filter(row -> line.apply(row).equals(name)).toList();
    }

    private static long number(List<Number> rows) {
        return rows.stream().mapToLong(Number::count).sum();
    }
}
