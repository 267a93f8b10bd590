package dev.rapport.interaction.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.access.lease.Clusters;
import dev.rapport.interaction.metric.Counted;
import dev.rapport.interaction.metric.Metrics;
import dev.rapport.interaction.metric.ReadMetrics;
import dev.rapport.interaction.metric.ReadMetrics.Members;
import dev.rapport.interaction.timeline.TimelinePage;
import dev.rapport.interaction.timeline.TimelineRequest;
import dev.rapport.interaction.timeline.TimelineRequest.Window;
import dev.rapport.interaction.timeline.Timelines;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers the histories of many customers: the gates first, then all statements pipelined over one connection. */
@ApplicationScoped
class ReadHistories {
    private static final List<Category> CATEGORIES = List.of(Category.ORDERS, Category.INTERACTIONS);

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final Clusters clusters;
    private final Timelines timelines;
    private final ReadMetrics readMetrics;

    ReadHistories(
            Pool pool, CustomerDecisions decisions, Clusters clusters, Timelines timelines, ReadMetrics readMetrics) {
        this.pool = pool;
        this.decisions = decisions;
        this.clusters = clusters;
        this.timelines = timelines;
        this.readMetrics = readMetrics;
    }

    Uni<List<CustomerHistory>> read(Caller caller, ViewRequest request) {
        var windows =
                request.timelines().stream().map(ViewRequest.Window::window).toList();
        return decisions
                .decide(caller, request.ids(), CATEGORIES)
                .map(access -> new Permitted(request.ids().stream().distinct().toList(), clusters, access))
                .chain(permitted -> fetch(permitted, request.metrics(), windows));
    }

    /** The asked customers and what the gates said of each. */
    private record Permitted(List<UUID> ids, Clusters clusters, Map<UUID, List<Decision>> access) {
        List<UUID> of(Category category) {
            return ids.stream().filter(id -> permits(id, category)).toList();
        }

        List<Counted> counted(Category category) {
            return IntStream.range(0, ids.size())
                    .filter(index -> permits(ids.get(index), category))
                    .boxed()
                    .flatMap(index -> counted(index, clusters.members(ids.get(index))))
                    .toList();
        }

        private static Stream<Counted> counted(int index, List<UUID> members) {
            return members.stream().map(member -> new Counted(index, member, null, null));
        }

        boolean permits(UUID id, Category category) {
            return decisions(id).stream().anyMatch(decision -> decision.category() == category && decision.permitted());
        }

        List<Decision> decisions(UUID id) {
            return access.getOrDefault(id, List.of());
        }
    }

    /** Everything that was fetched: metrics by the place of the customer among those asked for, timelines by her id. */
    private record Fetched(Map<Integer, Metrics> metrics, List<Map<UUID, TimelinePage>> windows) {}

    private Uni<List<CustomerHistory>> fetch(Permitted permitted, boolean wantMetrics, List<Window> windows) {
        return pool.withConnection(connection -> fetch(connection, permitted, wantMetrics, windows))
                .map(fetched -> IntStream.range(0, permitted.ids().size())
                        .mapToObj(index -> history(index, permitted, wantMetrics, fetched))
                        .toList());
    }

    private Uni<Fetched> fetch(SqlClient client, Permitted permitted, boolean wantMetrics, List<Window> windows) {
        var members = wantMetrics
                ? new Members(permitted.counted(Category.ORDERS), permitted.counted(Category.INTERACTIONS))
                : new Members(List.of(), List.of());
        return Uni.combine()
                .all()
                .unis(readMetrics.read(client, members), windows(client, permitted, windows))
                .with(Fetched::new);
    }

    private Uni<List<Map<UUID, TimelinePage>>> windows(SqlClient client, Permitted permitted, List<Window> windows) {
        if (windows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var orders = permitted.of(Category.ORDERS);
        var interactions = permitted.of(Category.INTERACTIONS);
        var reading = windows.stream()
                .map(window -> new TimelineRequest(orders, interactions, window))
                .map(request -> timelines.windows(client, request))
                .toList();
        return Uni.join().all(reading).andFailFast();
    }

    private static CustomerHistory history(int index, Permitted permitted, boolean wantMetrics, Fetched fetched) {
        var id = permitted.ids().get(index);
        var pages = fetched.windows().stream()
                .map(window -> window.getOrDefault(id, TimelinePage.EMPTY))
                .toList();
        var metrics = wantMetrics ? fetched.metrics().getOrDefault(index, Metrics.NONE) : null;
        return new CustomerHistory(id, permitted.decisions(id), metrics, pages);
    }
}
