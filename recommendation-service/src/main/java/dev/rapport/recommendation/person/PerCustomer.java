package dev.rapport.recommendation.person;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Rows about several customers, in the order in which they were read. */
public final class PerCustomer {
    private PerCustomer() {}

    /** By the column {@code customer_id}; of whom there is no row is absent. */
    public static <T> Map<UUID, List<T>> of(RowSet<Row> rows, Function<Row, T> read) {
        Map<UUID, List<T>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.getUUID("customer_id"), id -> new ArrayList<>())
                .add(read.apply(row)));
        return found;
    }
}
