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

/** What is sold as one. A bundle is offered only as long as everything in it can be. */
@ApplicationScoped
class Bundles {
    private static final String OF = "select part, quantity from bundle_parts where sku = $1 order by part";

    /** Two changes at once could close a circle that neither sees. */
    private static final String LOCK = "select pg_advisory_xact_lock(6077342)";

    private static final String CIRCLE = """
            with recursive below(sku) as (
                select unnest($2::text[]) union select p.part from below b join bundle_parts p on p.sku = b.sku)
            select from below where sku = $1
            """;
    private static final String FORGET = "delete from bundle_parts where sku = $1";
    private static final String KEEP = """
            insert into bundle_parts (sku, part, quantity)
            select $1, part, quantity from unnest($2::text[], $3::int[]) as parts(part, quantity)
            where exists (select from items i where i.sku = part)
            """;
    private static final String ABOVE = """
            with recursive above(sku) as (
                select $1::text union select p.sku from above a join bundle_parts p on p.part = a.sku)
            """;
    private static final String FORGET_CONTENTS =
            ABOVE + "delete from bundle_contents where sku in (select sku from above)";
    private static final String KEEP_CONTENTS = ABOVE + """
            , below(sku, content) as (
                select p.sku, p.part from bundle_parts p join above using (sku)
                union select b.sku, p.part from below b join bundle_parts p on p.sku = b.content)
            insert into bundle_contents (sku, content) select sku, content from below
            """;

    private final Pool pool;
    private final Items items;
    private final Journal journal;
    private final Clock clock;

    Bundles(Pool pool, Items items, Journal journal, Clock clock) {
        this.pool = pool;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<List<BundlePart>> of(String sku) {
        return items.bySku(pool, sku)
                .map(found -> found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem))
                .chain(() -> pool.preparedQuery(OF).execute(Tuple.of(sku)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new BundlePart(row.getString("part"), row.getInteger("quantity")))
                        .toList());
    }

    /** All parts at once; without any it is no bundle any more. */
    Uni<Void> replace(Caller caller, String sku, List<BundlePart> parts) {
        requireOnce(parts);
        var named = parts.stream().map(BundlePart::sku).toArray(String[]::new);
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> items.bySku(connection, sku))
                .map(found -> found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem))
                .call(() -> requireNoCircle(connection, sku, named))
                .call(() -> connection.preparedQuery(FORGET).execute(Tuple.of(sku)))
                .call(() -> keep(connection, sku, named, parts))
                .call(() -> connection.preparedQuery(FORGET_CONTENTS).execute(Tuple.of(sku)))
                .call(() -> connection.preparedQuery(KEEP_CONTENTS).execute(Tuple.of(sku)))
                .chain(known -> journal.write(
                        new PoolStatements(connection),
                        List.of(ItemChanged.of(known.item(), caller, clock.instant())))));
    }

    private static void requireOnce(List<BundlePart> parts) {
        var named = new HashSet<String>();
        for (var place = 0; place < parts.size(); place++) {
            if (!named.add(parts.get(place).sku())) {
                throw RequestProblems.INVALID_VALUE.at("items[" + place + "].sku", "must be named once");
            }
        }
    }

    private static Uni<Void> requireNoCircle(SqlConnection connection, String sku, String[] parts) {
        return connection
                .preparedQuery(CIRCLE)
                .execute(Tuple.of(sku, parts))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw CatalogueProblems.BUNDLE_CYCLIC.at("items", "contains the bundle itself");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> keep(SqlConnection connection, String sku, String[] named, List<BundlePart> parts) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        sku, named, parts.stream().map(BundlePart::quantity).toArray(Integer[]::new)))
                .invoke(rows -> {
                    if (rows.rowCount() < parts.size()) {
                        throw CatalogueProblems.PART_UNKNOWN.at("items", "names an item that there is not");
                    }
                })
                .replaceWithVoid();
    }
}
