package dev.rapport.recommendation.model;

import dev.rapport.access.LedgerGate;
import dev.rapport.access.Reason;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.person.Profiling;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads from the projection what is to be learned from. */
@ApplicationScoped
class Purchases {
    /** Of each customer the latest alone, so that one of them alone cannot fill the memory. */
    private static final String BOUGHT = """
            select customer_id, sku, extract(epoch from ordered_at) / 86400 as day, name, category, gift from (
                select b.*, row_number() over (partition by b.customer_id order by b.ordered_at desc, b.sku) as place,
                    exists (select from gifts g where g.customer_id = b.customer_id and g.sku = b.sku) as gift
                from basket_items b) as bought
            where customer_id is null or place <= 1000
            order by ordered_at desc, order_id, sku
            """;

    private static final int AT_ONCE = 5_000;

    private final Clusters clusters;
    private final LedgerGate ledger;

    Purchases(Clusters clusters, LedgerGate ledger) {
        this.clusters = clusters;
        this.ledger = ledger;
    }

    Uni<Lesson> read(SqlConnection connection) {
        return connection.prepare(BOUGHT).chain(this::read);
    }

    private Uni<Lesson> read(PreparedStatement statement) {
        var lesson = new Lesson();
        var tastes = new HashMap<UUID, List<UUID>>();
        return statement
                .createStream(AT_ONCE)
                .toMulti()
                .invoke(row -> add(lesson, row, tastes))
                .collect()
                .last()
                .replaceWith(lesson)
                .call(statement::close);
    }

    private void add(Lesson lesson, Row row, Map<UUID, List<UUID>> tastes) {
        var customer = row.getUUID("customer_id");
        var taste = customer == null || row.getBoolean("gift")
                ? List.<UUID>of()
                : tastes.computeIfAbsent(customer, this::taste);
        lesson.add(row.getString("sku"), row.getDouble("day"), row.getString("name"), row.getString("category"), taste);
    }

    /** Of whose taste her purchases say something. */
    private List<UUID> taste(UUID customer) {
        return refuses(customer) ? List.of() : List.of(clusters.survivor(customer));
    }

    /** Whether she said that we may not learn of her, or her data may only be kept; to say nothing is neither. */
    private boolean refuses(UUID customer) {
        var reason = ledger.purposes()
                .named(Profiling.PURPOSE)
                .map(rule -> new PurposeRule(
                        rule.name(), rule.version(), LegalBasis.LEGITIMATE_INTEREST, rule.categories(), true))
                .map(rule -> ledger.decide(rule, null, customer).reason())
                .orElse(Reason.STALE);
        if (reason == Reason.STALE) {
            throw new DecisionsUnknown();
        }
        return !reason.permits();
    }

    /** What customers decided is not known well enough now to learn of them. */
    static final class DecisionsUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
