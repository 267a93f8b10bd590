package dev.rapport.interaction.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.interaction.metric.CustomerMetrics;
import dev.rapport.interaction.metric.CustomerMetrics.InteractionCount;
import dev.rapport.interaction.metric.CustomerMetrics.OrderTotals;
import dev.rapport.interaction.metric.MetricQueries;
import dev.rapport.interaction.metric.MetricQueries.Breadth;
import dev.rapport.interaction.timeline.TimelinePage;
import dev.rapport.interaction.timeline.TimelineRequest;
import dev.rapport.interaction.timeline.Timelines;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the histories of many customers: the gates first, then all statements pipelined over one connection. */
@ApplicationScoped
class ReadHistories {
    private static final List<Category> CATEGORIES = List.of(Category.ORDERS, Category.INTERACTIONS);

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final Timelines timelines;
    private final MetricQueries metrics;

    ReadHistories(Pool pool, CustomerDecisions decisions, Timelines timelines, MetricQueries metrics) {
        this.pool = pool;
        this.decisions = decisions;
        this.timelines = timelines;
        this.metrics = metrics;
    }

    Uni<List<CustomerHistory>> read(Caller caller, ViewRequest request) {
        var windows = request.timelines().stream()
                .map(window -> new Window(window.first(), Cursor.parse(window.after())))
                .toList();
        return decisions
                .decide(caller, request.ids(), CATEGORIES)
                .map(access -> new Permitted(request.ids().stream().distinct().toList(), access))
                .chain(permitted -> fetch(permitted, request.metrics(), windows));
    }

    /** A window with its cursor read. */
    private record Window(int first, @Nullable Cursor after) {}

    /** The asked customers and what the gates said of each. */
    private record Permitted(List<UUID> ids, Map<UUID, List<Decision>> access) {
        List<UUID> of(Category category) {
            return ids.stream().filter(id -> permits(id, category)).toList();
        }

        boolean permits(UUID id, Category category) {
            return decisions(id).stream().anyMatch(decision -> decision.category() == category && decision.permitted());
        }

        List<Decision> decisions(UUID id) {
            return access.getOrDefault(id, List.of());
        }
    }

    /** Everything that was fetched, by customer. */
    private record Fetched(
            Map<UUID, List<OrderTotals>> orders,
            Map<UUID, List<Breadth>> breadth,
            Map<UUID, List<InteractionCount>> counts,
            List<Map<UUID, TimelinePage>> windows) {}

    private Uni<List<CustomerHistory>> fetch(Permitted permitted, boolean wantMetrics, List<Window> windows) {
        return pool.withConnection(connection -> fetch(connection, permitted, wantMetrics, windows))
                .map(fetched -> permitted.ids().stream()
                        .map(id -> history(id, permitted, wantMetrics, fetched))
                        .toList());
    }

    private Uni<Fetched> fetch(SqlClient client, Permitted permitted, boolean wantMetrics, List<Window> windows) {
        var orders = wantMetrics ? permitted.of(Category.ORDERS) : List.<UUID>of();
        var interactions = wantMetrics ? permitted.of(Category.INTERACTIONS) : List.<UUID>of();
        return Uni.combine()
                .all()
                .unis(
                        orders.isEmpty() ? ReadHistories.<OrderTotals>none() : metrics.orders(client, orders),
                        orders.isEmpty() ? ReadHistories.<Breadth>none() : metrics.breadth(client, orders),
                        interactions.isEmpty()
                                ? ReadHistories.<InteractionCount>none()
                                : metrics.counts(client, interactions),
                        windows(client, permitted, windows))
                .with(Fetched::new);
    }

    private Uni<List<Map<UUID, TimelinePage>>> windows(SqlClient client, Permitted permitted, List<Window> windows) {
        if (windows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var orders = permitted.of(Category.ORDERS);
        var interactions = permitted.of(Category.INTERACTIONS);
        var reading = windows.stream()
                .map(window -> new TimelineRequest(orders, interactions, window.first(), window.after()))
                .map(request -> timelines.windows(client, request))
                .toList();
        return Uni.join().all(reading).andFailFast();
    }

    private CustomerHistory history(UUID id, Permitted permitted, boolean wantMetrics, Fetched fetched) {
        var pages = fetched.windows().stream()
                .map(window -> window.getOrDefault(id, new TimelinePage(List.of(), null)))
                .toList();
        return new CustomerHistory(
                id, permitted.decisions(id), wantMetrics ? metrics(id, permitted, fetched) : null, pages);
    }

    private CustomerMetrics metrics(UUID id, Permitted permitted, Fetched fetched) {
        var orders = permitted.permits(id, Category.ORDERS);
        var breadth =
                fetched.breadth().getOrDefault(id, List.of(new Breadth(0, 0))).getFirst();
        return new CustomerMetrics(
                orders ? fetched.orders().getOrDefault(id, List.of()) : null,
                orders ? breadth.categories() : null,
                orders ? breadth.items() : null,
                permitted.permits(id, Category.INTERACTIONS)
                        ? metrics.totals(fetched.counts().getOrDefault(id, List.of()))
                        : null);
    }

    private static <T> Uni<Map<UUID, List<T>>> none() {
        return Uni.createFrom().item(Map.of());
    }
}
