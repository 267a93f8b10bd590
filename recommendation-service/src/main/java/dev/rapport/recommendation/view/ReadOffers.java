package dev.rapport.recommendation.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Reason;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.recommendation.notification.Notification;
import dev.rapport.recommendation.notification.Notifications;
import dev.rapport.recommendation.person.Profiling;
import dev.rapport.recommendation.suggestion.BuyAgainList;
import dev.rapport.recommendation.suggestion.RankingChain;
import dev.rapport.recommendation.suggestion.Suggestion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what to offer to many customers: the gates first, then all statements over one connection. */
@ApplicationScoped
class ReadOffers {
    private static final List<Category> CATEGORIES = List.of(Category.RECOMMENDATIONS);

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final Profiling profiling;
    private final RankingChain ranking;
    private final BuyAgainList buyAgain;
    private final Notifications notifications;

    ReadOffers(
            Pool pool,
            CustomerDecisions decisions,
            Profiling profiling,
            RankingChain ranking,
            BuyAgainList buyAgain,
            Notifications notifications) {
        this.pool = pool;
        this.decisions = decisions;
        this.profiling = profiling;
        this.ranking = ranking;
        this.buyAgain = buyAgain;
        this.notifications = notifications;
    }

    Uni<List<CustomerOffers>> read(Caller caller, OfferRequest request) {
        return decisions.decide(caller, request.ids(), CATEGORIES).chain(access -> fetch(request, access));
    }

    private Uni<List<CustomerOffers>> fetch(OfferRequest request, Map<UUID, List<Decision>> access) {
        var ids = request.ids().stream().distinct().toList();
        var open = ids.stream().filter(id -> permits(access, id)).toList();
        var reasons = request.isEmpty() ? Map.<UUID, Reason>of() : profiling.of(open);
        var profiled = open.stream()
                .filter(id -> Optional.ofNullable(reasons.get(id))
                        .filter(Reason::permits)
                        .isPresent())
                .toList();
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        suggestions(connection, open, profiled, request),
                        again(connection, profiled, request),
                        newest(connection, profiled, request))
                .with((suggested, again, told) -> ids.stream()
                        .map(id -> offers(id, access, reasons.get(id), new Found(suggested, again, told)))
                        .toList()));
    }

    /** What was found for all of them. */
    private record Found(
            Map<UUID, List<Suggestion>> suggested,
            Map<UUID, List<Suggestion>> again,
            Map<UUID, List<Notification>> told) {}

    private Uni<Map<UUID, List<Suggestion>>> suggestions(
            SqlClient client, List<UUID> open, List<UUID> profiled, OfferRequest request) {
        return open.isEmpty() || request.recommendations() == 0
                ? Uni.createFrom().item(Map.of())
                : ranking.suggest(client, open, profiled, request.recommendations());
    }

    private Uni<Map<UUID, List<Suggestion>>> again(SqlClient client, List<UUID> profiled, OfferRequest request) {
        return profiled.isEmpty() || request.buyAgain() == 0
                ? Uni.createFrom().item(Map.of())
                : buyAgain.of(client, profiled, request.buyAgain());
    }

    private Uni<Map<UUID, List<Notification>>> newest(SqlClient client, List<UUID> profiled, OfferRequest request) {
        return profiled.isEmpty() || request.notifications() == 0
                ? Uni.createFrom().item(Map.of())
                : notifications.newest(client, profiled, request.notifications());
    }

    private static CustomerOffers offers(
            UUID id, Map<UUID, List<Decision>> access, @Nullable Reason profiling, Found found) {
        var open = permits(access, id);
        return new CustomerOffers(
                id,
                access.getOrDefault(id, List.of()),
                profiling,
                open ? found.suggested().getOrDefault(id, List.of()) : null,
                open ? found.again().getOrDefault(id, List.of()) : null,
                open ? found.told().getOrDefault(id, List.of()) : null);
    }

    private static boolean permits(Map<UUID, List<Decision>> access, UUID id) {
        return access.getOrDefault(id, List.of()).stream().anyMatch(Decision::permitted);
    }
}
