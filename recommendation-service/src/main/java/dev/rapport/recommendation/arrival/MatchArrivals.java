package dev.rapport.recommendation.arrival;

import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.notification.Notice;
import dev.rapport.recommendation.notification.Tell;
import dev.rapport.recommendation.person.Profiling;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of a new item those whom it fits, and who let us learn their taste; each of them once per item, and of a few in a day.
 *
 * <p>In the background, one item after the other, so that adding a whole catalogue waits for nothing. As long as it is not known who lets
 * us, the item waits.
 */
@ApplicationScoped
class MatchArrivals {
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Pool pool;
    private final Arrivals arrivals;
    private final Tell tell;
    private final Profiling profiling;
    private final Clusters clusters;
    private final ArrivalConfig config;
    private final Clock clock;

    MatchArrivals(
            Pool pool,
            Arrivals arrivals,
            Tell tell,
            Profiling profiling,
            Clusters clusters,
            ArrivalConfig config,
            Clock clock) {
        this.pool = pool;
        this.arrivals = arrivals;
        this.tell = tell;
        this.profiling = profiling;
        this.clusters = clusters;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.withTransaction(this::matchNext))
                .whilst(matched -> matched)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Profiling.DecisionsUnknown.class)
                .recoverWithNull();
    }

    /** Whether there was one. */
    private Uni<Boolean> matchNext(SqlConnection connection) {
        return arrivals.next(connection)
                .chain(next -> next.map(arrival -> match(connection, arrival).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> match(SqlConnection connection, Content arrival) {
        return arrivals.sold(connection)
                .map(sold -> alike(arrival, sold))
                .call(alike -> arrivals.keep(connection, arrival.sku(), alike))
                .chain(alike -> whomItFits(connection, arrival, alike))
                .chain(notices -> tell.tell(connection, about(arrival), notices))
                .invoke(told -> Log.infof("told %d customers of a new item", told))
                .chain(() -> arrivals.done(connection, arrival.sku()));
    }

    private Tell.About about(Content arrival) {
        return new Tell.About(arrival.sku(), config.least(), config.mostPerDay());
    }

    private static Map<String, Double> alike(Content arrival, List<Content> sold) {
        var likeness = new Likeness(sold);
        var alike = new HashMap<String, Double>();
        for (var item : sold) {
            var how = likeness.of(arrival, item);
            if (how >= Fit.LEAST_LIKENESS) {
                alike.put(item.sku(), how);
            }
        }
        return alike;
    }

    private Uni<List<Notice>> whomItFits(SqlConnection connection, Content arrival, Map<String, Double> alike) {
        var fit = new Fit(alike, clock.millis() / DAY_MILLIS);
        return arrivals.bought(
                        connection,
                        alike.keySet(),
                        row -> fit.bought(
                                clusters.survivor(row.getUUID("customer_id")),
                                row.getUUID("order_id"),
                                row.getString("sku"),
                                row.getDouble("day")))
                .chain(() -> arrivals.caring(
                        connection,
                        arrival.category(),
                        clock.instant(),
                        row -> fit.cares(
                                clusters.survivor(row.getUUID("customer_id")),
                                row.getUUID("interest_id"),
                                row.getDouble("weight"))))
                .map(done -> fit.of(config.least()).stream()
                        .filter(notice -> profiling.permits(notice.customer()))
                        .toList());
    }
}
