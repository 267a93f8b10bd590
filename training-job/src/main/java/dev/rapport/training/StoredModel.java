package dev.rapport.training;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The version that the service takes up; written in one transaction, because it must be there whole or not at all.
 *
 * <p>By the driver alone: the model fits into the memory of the service, so it is small beside the history.
 */
record StoredModel(Database database) {
    /** Not at the same time as the service, should it learn too; its number is that of the service's own lock. */
    private static final String LOCK = "select pg_advisory_xact_lock(6077341)";

    private static final String INSERT = """
            insert into models (name, items, people, changes, trained_at, millis) values (?, ?, ?, ?, now(), ?) returning id
            """;
    private static final String INSERT_ROW = "insert into model_rows (model_id, place, weights) values (?, ?, ?)";
    /** The one before is kept, for a process that reads it just now. */
    private static final String FORGET = "delete from models where id < (select max(id) from models where id < ?)";

    private static final String FORGET_POPULAR = "delete from popular_items";
    private static final String INSERT_POPULAR =
            "insert into popular_items (sku, name, category, popularity) values (?, ?, ?, ?)";
    private static final int AT_ONCE = 1_000;

    /** @param start when it began, in {@link System#nanoTime()} */
    void add(RandomWalk.Learned learned, List<Row> popular, long changes, long start) throws SQLException {
        var rows = encoded(learned);
        var connection = database.connection();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute(LOCK);
            var id = insert(connection, learned, changes, Duration.ofNanos(System.nanoTime() - start));
            insertRows(connection, id, rows);
            replacePopular(connection, popular);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static byte[][] encoded(RandomWalk.Learned learned) {
        var rows = new byte[learned.items().size()][0];
        learned.rows().toLocalIterator().forEachRemaining(row -> rows[row.<Integer>getAs("had")] = encoded(row));
        return rows;
    }

    /** Places of the items for which it speaks, four bytes each, then how much, as float4; big-endian. */
    static byte[] encoded(Row row) {
        var nearest = row.<Row>getList(row.fieldIndex("nearest"));
        var bytes = ByteBuffer.allocate(nearest.size() * (Integer.BYTES + Float.BYTES));
        nearest.forEach(near -> bytes.putInt(near.getInt(0)));
        nearest.forEach(near -> bytes.putFloat((float) near.getDouble(1)));
        return bytes.array();
    }

    private static long insert(Connection connection, RandomWalk.Learned learned, long changes, Duration took)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT);
                var forget = connection.prepareStatement(FORGET)) {
            insert.setString(1, RandomWalk.NAME);
            insert.setArray(2, connection.createArrayOf("text", learned.items().toArray()));
            insert.setInt(3, Math.toIntExact(learned.people()));
            insert.setLong(4, changes);
            insert.setInt(5, Math.toIntExact(took.toMillis()));
            try (var ids = insert.executeQuery()) {
                ids.next();
                var id = ids.getLong(1);
                forget.setLong(1, id);
                forget.executeUpdate();
                return id;
            }
        }
    }

    private static void insertRows(Connection connection, long id, byte[][] rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_ROW)) {
            for (var place = 0; place < rows.length; place++) {
                insert.setLong(1, id);
                insert.setInt(2, place);
                insert.setBytes(3, rows[place]);
                add(insert, place);
            }
            insert.executeBatch();
        }
    }

    private static void replacePopular(Connection connection, List<Row> popular) throws SQLException {
        try (var forget = connection.createStatement();
                var insert = connection.prepareStatement(INSERT_POPULAR)) {
            forget.execute(FORGET_POPULAR);
            for (var place = 0; place < popular.size(); place++) {
                var item = popular.get(place);
                insert.setString(1, item.getString(0));
                insert.setString(2, item.getString(1));
                insert.setString(3, item.getString(2));
                insert.setFloat(4, (float) item.getDouble(3));
                add(insert, place);
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, int place) throws SQLException {
        insert.addBatch();
        if (place % AT_ONCE == AT_ONCE - 1) {
            insert.executeBatch();
        }
    }
}
