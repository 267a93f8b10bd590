package dev.rapport.recommendation.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The items of the catalogue. */
@ApplicationScoped
class Items {
    private static final String INSERT = """
            insert into items (sku, name, category, price, currency, available, arrived_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """;
    private static final String BY_SKU =
            "select sku, name, category, price, currency, available from items where sku = $1";

    /** Whether the item was new. */
    Uni<Boolean> insert(SqlClient client, Item item, Instant now) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    item.sku(),
                    item.name(),
                    item.category(),
                    item.price(),
                    item.currency(),
                    item.isAvailable(),
                    now.atOffset(ZoneOffset.UTC)
                }))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<Item>> bySku(SqlClient client, String sku) {
        return client.preparedQuery(BY_SKU)
                .execute(Tuple.of(sku))
                .map(rows -> rows.size() == 0
                        ? Optional.<Item>empty()
                        : Optional.of(item(rows.iterator().next())));
    }

    private static Item item(Row row) {
        return new Item(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                row.getBigDecimal("price"),
                row.getString("currency"),
                row.getBoolean("available"));
    }
}
