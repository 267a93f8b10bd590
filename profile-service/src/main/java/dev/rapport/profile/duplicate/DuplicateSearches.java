package dev.rapport.profile.duplicate;

import dev.rapport.defaults.web.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The searches that were asked for. */
@ApplicationScoped
class DuplicateSearches {
    private static final String ASK = """
            insert into duplicate_searches (id, state, asked_by, asked_at) values ($1, 'WAITING', $2, now())
            on conflict do nothing
            """;
    private static final String OPEN = "select * from duplicate_searches where state in ('WAITING', 'RUNNING')";
    private static final String ONE = "select * from duplicate_searches where id = $1";

    /** One that was started long ago was started by a process that is no more. */
    private static final String TAKE = """
            update duplicate_searches set state = 'RUNNING', started_at = now()
            where state = 'WAITING' or state = 'RUNNING' and started_at < now() - interval '15 minutes'
            returning *
            """;

    private static final String DONE = """
            update duplicate_searches
            set state = 'DONE', ended_at = now(), customers = $2, compared = $3, found = $4
            where id = $1
            """;
    private static final String FAILED =
            "update duplicate_searches set state = 'FAILED', ended_at = now() where id = $1";

    private final Pool pool;

    DuplicateSearches(Pool pool) {
        this.pool = pool;
    }

    /** The one that waits or runs already, if there is one. */
    Uni<DuplicateSearch> ask(String by) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ASK)
                        .execute(Tuple.of(Ids.fresh(), by))
                        .chain(() -> connection.preparedQuery(OPEN).execute()))
                .map(rows -> search(rows).orElseThrow());
    }

    Uni<Optional<DuplicateSearch>> one(UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(DuplicateSearches::search);
    }

    /** Empty where nothing is to be done. */
    Uni<Optional<DuplicateSearch>> take() {
        return pool.preparedQuery(TAKE).execute().map(DuplicateSearches::search);
    }

    static Uni<Void> done(SqlConnection connection, UUID id, int customers, FindLikely.Found found) {
        return connection
                .preparedQuery(DONE)
                .execute(Tuple.of(id, customers, found.compared(), found.pairs().size()))
                .replaceWithVoid();
    }

    Uni<Void> failed(UUID id) {
        return pool.preparedQuery(FAILED).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static Optional<DuplicateSearch> search(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new DuplicateSearch(
                        row.getUUID("id"),
                        DuplicateSearch.State.valueOf(row.getString("state")),
                        row.getOffsetDateTime("asked_at"),
                        row.getOffsetDateTime("started_at"),
                        row.getOffsetDateTime("ended_at"),
                        row.getInteger("customers"),
                        row.getInteger("compared"),
                        row.getInteger("found")));
    }
}
