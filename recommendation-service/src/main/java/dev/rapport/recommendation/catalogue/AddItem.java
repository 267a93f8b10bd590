package dev.rapport.recommendation.catalogue;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.recommendation.arrival.Arrivals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an item into the catalogue; those whom it fits are told of it soon after. */
@ApplicationScoped
class AddItem {
    private final Pool pool;
    private final Items items;
    private final Arrivals arrivals;
    private final IdempotencyKeys keys;
    private final Journal journal;
    private final Clock clock;

    AddItem(Pool pool, Items items, Arrivals arrivals, IdempotencyKeys keys, Journal journal, Clock clock) {
        this.pool = pool;
        this.items = items;
        this.arrivals = arrivals;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the item is new; the same item again changes nothing. */
    Uni<Boolean> add(Caller caller, @Nullable String key, Item told) {
        var item = told.whole();
        return pool.withTransaction(connection -> keys.claim(new PoolStatements(connection), caller.actor(), key, item)
                .chain(() -> items.insert(connection, item, clock.instant()))
                .chain(fresh -> fresh ? arrive(connection, caller, item) : requireSame(connection, item)));
    }

    private Uni<Boolean> arrive(SqlConnection connection, Caller caller, Item item) {
        var now = clock.instant();
        var arrived = Change.of(
                ItemArrived.TYPE, subject(item), now, caller.actor(), new ItemArrived(item.sku(), item.category()));
        return arrivals.add(connection, item.sku(), now)
                .chain(() -> journal.write(new PoolStatements(connection), List.of(arrived)))
                .replaceWith(true);
    }

    private Uni<Boolean> requireSame(SqlConnection connection, Item item) {
        return items.bySku(connection, item.sku()).map(found -> {
            if (found.isEmpty() || !found.get().item().whole().equals(item)) {
                throw CatalogueProblems.ITEM_TAKEN.at("sku", "names another item");
            }
            return false;
        });
    }

    /** Items have no id of their own; this one is the same at every time and place. */
    static UUID subject(Item item) {
        return UUID.nameUUIDFromBytes(("item:" + item.sku()).getBytes(StandardCharsets.UTF_8));
    }
}
