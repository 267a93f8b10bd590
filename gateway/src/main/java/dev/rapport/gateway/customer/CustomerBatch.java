package dev.rapport.gateway.customer;

import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.stitch.Stitch;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.HistoryRecords;
import dev.rapport.gateway.upstream.HistoryRecords.History;
import dev.rapport.gateway.upstream.OfferRecords.CustomerOffers;
import dev.rapport.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers of one place in a query, and one call per service for all of them.
 *
 * <p>The calls start at once and in parallel; every field of every customer waits for the same answer.
 */
public final class CustomerBatch {
    private final Wanted wanted;
    private final Asking asking;
    private final int customers;
    private final Uni<Map<String, History>> histories;
    private final Uni<Map<String, CustomerOffers>> offers;

    private CustomerBatch(
            Wanted wanted,
            Asking asking,
            int customers,
            Uni<Map<String, History>> histories,
            Uni<Map<String, CustomerOffers>> offers) {
        this.wanted = wanted;
        this.asking = asking;
        this.customers = customers;
        this.histories = histories;
        this.offers = offers;
    }

    static CustomerBatch start(Upstreams upstreams, Asking asking, Wanted wanted, List<String> ids) {
        return new CustomerBatch(
                wanted,
                asking,
                ids.size(),
                histories(upstreams, asking, wanted, ids),
                offers(upstreams, asking, wanted, ids));
    }

    boolean ofOne() {
        return customers == 1;
    }

    /** Which of the asked windows this one is. */
    public int window(HistoryRecords.Window window) {
        var index = wanted.timelines().indexOf(window);
        if (index < 0) {
            throw GraphProblem.invalid("timeline", "The window cannot be read.");
        }
        return index;
    }

    /** The one purpose that the services decided for. */
    public String purpose() {
        return asking.effectivePurpose();
    }

    public Uni<History> history(String id) {
        return histories.map(all ->
                Optional.ofNullable(all.get(id)).orElseThrow(() -> GraphProblem.unavailable("interaction-service")));
    }

    public Uni<CustomerOffers> offers(String id) {
        return offers.map(all ->
                Optional.ofNullable(all.get(id)).orElseThrow(() -> GraphProblem.unavailable("recommendation-service")));
    }

    private static Uni<Map<String, History>> histories(
            Upstreams upstreams, Asking asking, Wanted wanted, List<String> ids) {
        if (!wanted.histories() || ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var request = new HistoryRecords.Request(ids, wanted.metrics(), wanted.timelines());
        return started(
                upstreams.histories(asking, request).map(answer -> Stitch.byKey(ids, answer.items(), History::id)));
    }

    private static Uni<Map<String, CustomerOffers>> offers(
            Upstreams upstreams, Asking asking, Wanted wanted, List<String> ids) {
        if (!wanted.offers().any() || ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var request = wanted.offers().request(ids);
        return started(
                upstreams.offers(asking, request).map(answer -> Stitch.byKey(ids, answer.items(), CustomerOffers::id)));
    }

    private static <T> Uni<T> started(Uni<T> call) {
        var running = call.subscribeAsCompletionStage();
        return Uni.createFrom().completionStage(running);
    }
}
