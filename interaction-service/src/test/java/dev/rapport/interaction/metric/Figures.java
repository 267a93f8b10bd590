package dev.rapport.interaction.metric;

import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.metric.Facts.Contact;
import dev.rapport.interaction.metric.Facts.Ordered;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Metrics as plain figures by name: once as they were answered, once counted from the facts one by one. Zero is nothing. */
final class Figures {
    private static final Map<String, Integer> WINDOWS = Map.of("30", 30, "90", 90, "365", 365, "ever", 1_000_000);

    private final Map<String, BigDecimal> figures = new TreeMap<>();

    private Figures() {}

    static Map<String, BigDecimal> answered(Metrics metrics) {
        var figures = new Figures();
        Objects.requireNonNull(metrics.orders()).forEach(figures::answered);
        figures.add("items", Objects.requireNonNull(metrics.items()));
        figures.add("categories", Objects.requireNonNull(metrics.categories()));
        figures.add("visits", Objects.requireNonNull(metrics.visitsSinceLastOrder()));
        var interactions = Objects.requireNonNull(metrics.interactions());
        figures.add("problems", interactions.openProblems());
        figures.at("contacts.last", interactions.lastAt());
        interactions.counts().forEach(count -> figures.answered("contacts", count));
        metrics.productLines().forEach(figures::answered);
        return figures.nonZero();
    }

    private void answered(Metrics.OrderTotals totals) {
        var name = totals.currency();
        add(name + ".lines", totals.lines());
        at(name + ".first", totals.firstOrderAt());
        at(name + ".last", totals.lastOrderAt());
        answered(
                name,
                "ever",
                new Metrics.OrderSums(totals.orders(), totals.cancellations(), totals.gross(), totals.net()));
        answered(name, "30", totals.last30Days());
        answered(name, "90", totals.last90Days());
        answered(name, "365", totals.last365Days());
        totals.channels().forEach(channel -> {
            var of = name + "." + channel.channel();
            add(of + ".ever", channel.orders());
            add(of + ".30", channel.last30Days());
            add(of + ".90", channel.last90Days());
            add(of + ".365", channel.last365Days());
            add(of + ".net", channel.net());
        });
    }

    private void answered(String currency, String window, Metrics.OrderSums sums) {
        add(currency + ".orders." + window, sums.orders());
        add(currency + ".cancellations." + window, sums.cancellations());
        add(currency + ".gross." + window, sums.gross());
        add(currency + ".net." + window, sums.net());
    }

    private void answered(String of, Metrics.InteractionCount count) {
        var name = of + "." + count.direction() + "." + count.channel();
        add(name + ".ever", count.count());
        add(name + ".30", count.last30Days());
        add(name + ".90", count.last90Days());
        add(name + ".365", count.last365Days());
    }

    private void answered(Metrics.ProductLineTotals line) {
        var name = "line." + Objects.requireNonNullElse(line.name(), "");
        add(name + ".problems", Objects.requireNonNull(line.openProblems()));
        Objects.requireNonNull(line.interactions()).forEach(count -> answered(name, count));
        Objects.requireNonNull(line.orders()).forEach(orders -> {
            var of = name + "." + orders.currency();
            BiConsumer<String, Metrics.ProductLineSums> add = (window, sums) -> {
                add(of + ".orders." + window, sums.orders());
                add(of + ".value." + window, sums.value());
            };
            add.accept("ever", new Metrics.ProductLineSums(orders.orders(), orders.value()));
            add.accept("30", orders.last30Days());
            add.accept("90", orders.last90Days());
            add.accept("365", orders.last365Days());
        });
    }

    static Map<String, BigDecimal> counted(List<Contact> contacts, List<Ordered> orders, LocalDate today) {
        var figures = new Figures();
        orders.forEach(order -> figures.counted(order, today));
        var lines =
                orders.stream().flatMap(order -> order.row().lines().stream()).map(OrderLine::sku);
        figures.add("items", lines.distinct().count());
        var categories = new HashSet<String>();
        orders.stream()
                .filter(order -> order.row().kind() == OrderKind.ORDER)
                .flatMap(order -> order.row().lines().stream())
                .filter(line -> line.category() != null)
                .forEach(line -> categories.add(line.category()));
        figures.add("categories", categories.size());
        var last = orders.stream()
                .filter(order -> order.row().kind() == OrderKind.ORDER)
                .map(order -> order.row().orderedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        contacts.stream()
                .map(Contact::event)
                .filter(event -> event.type() != EventType.SIGNAL)
                .forEach(event -> figures.counted(event, last, today));
        contacts.stream().map(Contact::event).forEach(figures::problem);
        return figures.nonZero();
    }

    private void counted(Ordered order, LocalDate today) {
        var row = order.row();
        var name = row.currency();
        var value = row.lines().stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        add(name + ".lines", row.lines().size());
        add(name + "." + row.channel() + ".net", value);
        within(row.orderedAt(), today, window -> {
            add(name + ".net." + window, value);
            if (row.kind() == OrderKind.ORDER) {
                add(name + ".orders." + window, 1);
                add(name + ".gross." + window, value);
                add(name + "." + row.channel() + "." + window, 1);
            }
            if (row.kind() == OrderKind.CANCELLATION) {
                add(name + ".cancellations." + window, 1);
            }
            var seen = new HashSet<String>();
            row.lines().forEach(line -> {
                var of = "line." + Objects.requireNonNullElse(line.category(), "") + "." + name;
                add(of + ".value." + window, line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
                if (row.kind() == OrderKind.ORDER && seen.add(of)) {
                    add(of + ".orders." + window, 1);
                }
            });
        });
        if (row.kind() == OrderKind.ORDER) {
            figures.merge(name + ".first", millis(row.orderedAt()), BigDecimal::min);
            figures.merge(name + ".last", millis(row.orderedAt()), BigDecimal::max);
        }
    }

    private void counted(Event event, Instant lastOrder, LocalDate today) {
        figures.merge("contacts.last", millis(event.occurredAt()), BigDecimal::max);
        within(event.occurredAt(), today, window -> {
            add("contacts." + event.direction() + "." + event.channel() + "." + window, 1);
            add("line." + line(event) + "." + event.direction() + "." + event.channel() + "." + window, 1);
        });
        if (event.type() == EventType.VISIT && event.occurredAt().isAfter(lastOrder)) {
            add("visits", 1);
        }
    }

    private void problem(Event event) {
        if ("open".equals(event.outcome()) && event.direction().name().equals("INBOUND")) {
            add("problems", 1);
            add("line." + line(event) + ".problems", 1);
        }
    }

    private static String line(Event event) {
        return Objects.requireNonNullElse(event.productLine(), "");
    }

    private static void within(Instant at, LocalDate today, java.util.function.Consumer<String> each) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        WINDOWS.forEach((name, days) -> {
            if (day.isAfter(today.minusDays(days))) {
                each.accept(name);
            }
        });
    }

    private void add(String name, long value) {
        add(name, BigDecimal.valueOf(value));
    }

    private void add(String name, BigDecimal value) {
        figures.merge(name, value, BigDecimal::add);
    }

    private void at(String name, @org.jspecify.annotations.Nullable Instant at) {
        if (at != null) {
            figures.put(name, millis(at));
        }
    }

    private static BigDecimal millis(Instant at) {
        return BigDecimal.valueOf(at.toEpochMilli());
    }

    private Map<String, BigDecimal> nonZero() {
        figures.values().removeIf(value -> value.signum() == 0);
        figures.replaceAll((name, value) -> value.stripTrailingZeros());
        return figures;
    }
}
