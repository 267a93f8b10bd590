package dev.rapport.recommendation.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Reason;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.recommendation.action.NextActions;
import dev.rapport.recommendation.action.NextBest;
import dev.rapport.recommendation.notification.Notification;
import dev.rapport.recommendation.notification.Notifications;
import dev.rapport.recommendation.person.Profiling;
import dev.rapport.recommendation.suggestion.BuyAgainList;
import dev.rapport.recommendation.suggestion.RankingChain;
import dev.rapport.recommendation.suggestion.RankingChain.Whom;
import dev.rapport.recommendation.suggestion.Suggestion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what to offer to many customers: the gates first, then all statements over one connection. */
@ApplicationScoped
class ReadOffers {
    /** Some of them rest because she does not want them; so many that mostly one is left. */
    private static final int PROPOSED = 10;

    private final Pool pool;
    private final CustomerDecisions decisions;
    private final Profiling profiling;
    private final RankingChain ranking;
    private final BuyAgainList buyAgain;
    private final Notifications notifications;
    private final NextBest nextBest;

    ReadOffers(
            Pool pool,
            CustomerDecisions decisions,
            Profiling profiling,
            RankingChain ranking,
            BuyAgainList buyAgain,
            Notifications notifications,
            NextBest nextBest) {
        this.pool = pool;
        this.decisions = decisions;
        this.profiling = profiling;
        this.ranking = ranking;
        this.buyAgain = buyAgain;
        this.notifications = notifications;
        this.nextBest = nextBest;
    }

    Uni<List<CustomerOffers>> read(Caller caller, OfferRequest request) {
        return decisions
                .decide(caller, request.ids(), request.categories())
                .chain(found -> fetch(request, new Access(found)));
    }

    /** What was found for all of them. */
    private record Found(
            Map<UUID, List<Suggestion>> suggested,
            Map<UUID, List<Suggestion>> again,
            Map<UUID, List<Notification>> told,
            Map<UUID, NextActions> next) {}

    private Uni<List<CustomerOffers>> fetch(OfferRequest request, Access access) {
        var ids = request.ids().stream().distinct().toList();
        var open = ids.stream().filter(access::permits).toList();
        var reasons = request.isEmpty() ? Map.<UUID, Reason>of() : taste(open, access);
        var profiled = open.stream()
                .filter(id -> Optional.ofNullable(reasons.get(id))
                        .filter(Reason::permits)
                        .isPresent())
                .toList();
        var whom = new Whom(
                open,
                profiled,
                readable(profiled, access, Category.INTERACTIONS),
                readable(profiled, access, Category.INTERESTS));
        return pool.withConnection(connection -> found(connection, whom, request, access))
                .map(found -> ids.stream()
                        .map(id -> offers(id, access, reasons, request, found))
                        .toList());
    }

    /** Those of them of whom the caller may read that too. */
    private static Set<UUID> readable(List<UUID> customers, Access access, Category category) {
        return customers.stream()
                .filter(customer -> access.reason(customer, category).permits())
                .collect(Collectors.toSet());
    }

    /** She lets us learn her taste, and the caller may be told of what she bought, which it rests on. */
    private Map<UUID, Reason> taste(List<UUID> open, Access access) {
        var reasons = new HashMap<>(profiling.of(open));
        reasons.replaceAll((customer, reason) -> {
            var orders = access.reason(customer, Category.ORDERS);
            return orders.permits() ? reason : orders;
        });
        return reasons;
    }

    private Uni<Found> found(SqlClient client, Whom who, OfferRequest request, Access access) {
        return Uni.combine()
                .all()
                .unis(
                        suggestions(client, who, request),
                        again(client, who.profiled(), request),
                        newest(client, who, request))
                .asTuple()
                .chain(found -> next(client, who.customers(), request, access, found.getItem1())
                        .map(next -> new Found(found.getItem1(), found.getItem2(), found.getItem3(), next)));
    }

    private Uni<Map<UUID, List<Suggestion>>> suggestions(SqlClient client, Whom who, OfferRequest request) {
        var first = Math.max(request.recommendations(), request.nextActions() > 0 ? PROPOSED : 0);
        return who.customers().isEmpty() || first == 0
                ? Uni.createFrom().item(Map.of())
                : ranking.suggest(client, who, first);
    }

    private Uni<Map<UUID, List<Suggestion>>> again(SqlClient client, List<UUID> profiled, OfferRequest request) {
        return profiled.isEmpty() || request.buyAgain() == 0
                ? Uni.createFrom().item(Map.of())
                : buyAgain.of(client, profiled, request.buyAgain());
    }

    private Uni<Map<UUID, List<Notification>>> newest(SqlClient client, Whom who, OfferRequest request) {
        return who.profiled().isEmpty() || request.notifications() == 0
                ? Uni.createFrom().item(Map.of())
                : notifications.newest(client, who.profiled(), who.cared(), request.notifications());
    }

    private Uni<Map<UUID, NextActions>> next(
            SqlClient client,
            List<UUID> open,
            OfferRequest request,
            Access access,
            Map<UUID, List<Suggestion>> suggested) {
        return open.isEmpty() || request.nextActions() == 0
                ? Uni.createFrom().item(Map.of())
                : nextBest.of(client, new NextBest.Asked(open, request.nextActions(), suggested, access::reason));
    }

    private static CustomerOffers offers(
            UUID id, Access access, Map<UUID, Reason> reasons, OfferRequest request, Found found) {
        var open = access.permits(id);
        return new CustomerOffers(
                id,
                access.shown(id),
                reasons.get(id),
                open ? first(found.suggested().get(id), request.recommendations()) : null,
                open ? found.again().getOrDefault(id, List.of()) : null,
                open ? found.told().getOrDefault(id, List.of()) : null,
                found.next().get(id));
    }

    /** What can be done next looks at more than was asked for. */
    private static List<Suggestion> first(@Nullable List<Suggestion> suggested, int most) {
        return suggested == null ? List.of() : suggested.stream().limit(most).toList();
    }
}
