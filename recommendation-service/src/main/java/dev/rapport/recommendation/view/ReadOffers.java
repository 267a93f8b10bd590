package dev.rapport.recommendation.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.recommendation.notification.Notification;
import dev.rapport.recommendation.notification.Notifications;
import dev.rapport.recommendation.suggestion.RankingChain;
import dev.rapport.recommendation.suggestion.Suggestions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers what to offer to many customers: the gates first, then all statements over one connection. */
@ApplicationScoped
class ReadOffers {
    private static final List<Category> CATEGORIES = List.of(Category.RECOMMENDATIONS);

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final RankingChain ranking;
    private final Notifications notifications;

    ReadOffers(Pool pool, CustomerDecisions decisions, RankingChain ranking, Notifications notifications) {
        this.pool = pool;
        this.decisions = decisions;
        this.ranking = ranking;
        this.notifications = notifications;
    }

    Uni<List<CustomerOffers>> read(Caller caller, OfferRequest request) {
        return decisions.decide(caller, request.ids(), CATEGORIES).chain(access -> fetch(request, access));
    }

    private Uni<List<CustomerOffers>> fetch(OfferRequest request, Map<UUID, List<Decision>> access) {
        var ids = request.ids().stream().distinct().toList();
        var open = ids.stream().filter(id -> permits(access, id)).toList();
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(suggestions(connection, open, request), newest(connection, open, request))
                .with((suggested, told) -> ids.stream()
                        .map(id -> offers(id, access, suggested, told))
                        .toList()));
    }

    private Uni<Map<UUID, Suggestions>> suggestions(SqlClient client, List<UUID> open, OfferRequest request) {
        return open.isEmpty() || request.recommendations() == 0
                ? Uni.createFrom().item(Map.of())
                : ranking.suggest(client, open, request.recommendations());
    }

    private Uni<Map<UUID, List<Notification>>> newest(SqlClient client, List<UUID> open, OfferRequest request) {
        return open.isEmpty() || request.notifications() == 0
                ? Uni.createFrom().item(Map.of())
                : notifications.newest(client, open, request.notifications());
    }

    private static CustomerOffers offers(
            UUID id,
            Map<UUID, List<Decision>> access,
            Map<UUID, Suggestions> suggested,
            Map<UUID, List<Notification>> told) {
        var open = permits(access, id);
        var suggestions = suggested.get(id);
        return new CustomerOffers(
                id,
                access.getOrDefault(id, List.of()),
                suggestions == null ? null : suggestions.profiling(),
                suggestions == null ? (open ? List.of() : null) : suggestions.items(),
                open ? told.getOrDefault(id, List.of()) : null);
    }

    private static boolean permits(Map<UUID, List<Decision>> access, UUID id) {
        return access.getOrDefault(id, List.of()).stream().anyMatch(Decision::permitted);
    }
}
