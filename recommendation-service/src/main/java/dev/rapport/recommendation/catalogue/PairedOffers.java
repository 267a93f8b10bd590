package dev.rapport.recommendation.catalogue;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** What is offered after the sale of an item. */
@ApplicationScoped
class PairedOffers {
    private static final String OF = "select offered, within_days from paired_offers where sku = $1 order by offered";
    /** Who replaces them at the same time waits. */
    private static final String LOCK = "select from items where sku = $1 for update";

    private static final String FORGET = "delete from paired_offers where sku = $1";
    private static final String KEEP = """
            insert into paired_offers (sku, offered, within_days)
            select $1, offered, within_days from unnest($2::text[], $3::int[]) as pair(offered, within_days)
            where exists (select from items i where i.sku = offered)
            """;

    private final Pool pool;
    private final Items items;
    private final Journal journal;
    private final Clock clock;

    PairedOffers(Pool pool, Items items, Journal journal, Clock clock) {
        this.pool = pool;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<List<PairedOffer>> of(String sku) {
        return items.bySku(pool, sku)
                .map(found -> found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem))
                .chain(() -> pool.preparedQuery(OF).execute(Tuple.of(sku)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PairedOffer(row.getString("offered"), row.getInteger("within_days")))
                        .toList());
    }

    /** All of them at once; none is offered any more that is not among them. */
    Uni<Void> replace(Caller caller, String sku, List<PairedOffer> offers) {
        requirePossible(sku, offers);
        return pool.withTransaction(connection -> items.bySku(connection, sku)
                .map(found -> found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem))
                .call(() -> connection.preparedQuery(LOCK).execute(Tuple.of(sku)))
                .call(() -> connection.preparedQuery(FORGET).execute(Tuple.of(sku)))
                .call(() -> keep(connection, sku, offers))
                .chain(known -> journal.write(
                        new PoolStatements(connection),
                        List.of(ItemChanged.of(known.item(), caller, clock.instant())))));
    }

    private static void requirePossible(String sku, List<PairedOffer> offers) {
        var named = new HashSet<>(List.of(sku));
        for (var place = 0; place < offers.size(); place++) {
            if (!named.add(offers.get(place).sku())) {
                throw RequestProblems.INVALID_VALUE.at(
                        "items[" + place + "].sku", "must be another item, and named once");
            }
        }
    }

    private static Uni<Void> keep(SqlConnection connection, String sku, List<PairedOffer> offers) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        sku,
                        offers.stream().map(PairedOffer::sku).toArray(String[]::new),
                        offers.stream().map(PairedOffer::withinDays).toArray(Integer[]::new)))
                .invoke(rows -> {
                    if (rows.rowCount() < offers.size()) {
                        throw CatalogueProblems.OFFERED_ITEM_UNKNOWN.at("items", "names an item that there is not");
                    }
                })
                .replaceWithVoid();
    }
}
