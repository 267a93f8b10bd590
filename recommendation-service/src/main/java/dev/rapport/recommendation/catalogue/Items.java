package dev.rapport.recommendation.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The items of the catalogue. */
@ApplicationScoped
class Items {
    private static final String COLUMNS =
            "sku, name, category, kind, price, currency, margin_class, attributes, available, hidden, blocked, valid_from, valid_to";
    private static final String INSERT = "insert into items (" + COLUMNS + ", arrived_at) values "
            + "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing";
    private static final String REPLACE = "update items set (" + COLUMNS
            + ", version) = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, version + 1) where sku = $1 and version = $14";
    private static final String BY_SKU = "select " + COLUMNS + ", version from items where sku = $1";

    /** An item, and how often it was changed. */
    record Known(Item item, long version) {}

    /** Whether the item was new. */
    Uni<Boolean> insert(SqlClient client, Item item, Instant now) {
        return client.preparedQuery(INSERT)
                .execute(columns(item).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether it was still what was read. */
    Uni<Boolean> replace(SqlClient client, Item item, long version) {
        return client.preparedQuery(REPLACE)
                .execute(columns(item).addLong(version))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<Known>> bySku(SqlClient client, String sku) {
        return client.preparedQuery(BY_SKU)
                .execute(Tuple.of(sku))
                .map(rows -> rows.size() == 0
                        ? Optional.<Known>empty()
                        : Optional.of(known(rows.iterator().next())));
    }

    private static Tuple columns(Item item) {
        return Tuple.tuple()
                .addString(item.sku())
                .addString(item.name())
                .addString(item.category())
                .addString(String.valueOf(item.kind()))
                .addBigDecimal(item.price())
                .addString(item.currency())
                .addString(
                        item.marginClass() == null ? null : item.marginClass().name())
                .addValue(new JsonObject(new TreeMap<String, Object>(item.attributes())))
                .addBoolean(item.available())
                .addBoolean(item.hidden())
                .addBoolean(item.blocked())
                .addOffsetDateTime(utc(item.validFrom()))
                .addOffsetDateTime(utc(item.validTo()));
    }

    private static Known known(Row row) {
        var marginClass = row.getString("margin_class");
        var item = new Item(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Item.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("price"),
                row.getString("currency"),
                marginClass == null ? null : Item.MarginClass.valueOf(marginClass),
                attributes(row.get(JsonObject.class, "attributes")),
                row.getBoolean("available"),
                row.getBoolean("hidden"),
                row.getBoolean("blocked"),
                instant(row.getOffsetDateTime("valid_from")),
                instant(row.getOffsetDateTime("valid_to")));
        return new Known(item, row.getLong("version"));
    }

    private static Map<String, String> attributes(JsonObject kept) {
        var attributes = new TreeMap<String, String>();
        kept.forEach(each -> attributes.put(each.getKey(), String.valueOf(each.getValue())));
        return attributes;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
