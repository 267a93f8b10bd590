package dev.rapport.recommendation.catalogue;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.recommendation.catalogue.Items.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Replaces what is known of an item; whether it may be offered holds from the next answer on. */
@ApplicationScoped
class ChangeItem {
    private final Pool pool;
    private final Items items;
    private final Journal journal;
    private final Clock clock;

    ChangeItem(Pool pool, Items items, Journal journal, Clock clock) {
        this.pool = pool;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Known> change(Caller caller, Item told, long version) {
        var item = told.whole();
        return pool.withTransaction(connection -> items.bySku(connection, item.sku())
                .map(found -> found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem))
                .chain(known -> items.replace(connection, item, version))
                .invoke(ChangeItem::requireUnchanged)
                .chain(() -> journal.write(
                        new PoolStatements(connection), List.of(ItemChanged.of(item, caller, clock.instant()))))
                .replaceWith(new Known(item, version + 1)));
    }

    private static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }
}
