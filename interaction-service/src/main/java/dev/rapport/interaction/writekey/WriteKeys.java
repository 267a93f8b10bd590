package dev.rapport.interaction.writekey;

import dev.rapport.interaction.message.MessageSource;
import dev.rapport.interaction.naming.Names;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The write keys that were given out. Asked of at each request, so that a revoked one is refused at once. */
@ApplicationScoped
public class WriteKeys {
    private static final int MOST = 1_000;
    private static final String GOOD =
            "select source, purposes, user_id_type from write_keys where hash = $1 and revoked_at is null";
    private static final String ALL = "select * from write_keys order by created_at, id limit $1";
    private static final String GIVE = """
            insert into write_keys (id, hash, source, purposes, user_id_type, created_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String REVOKE =
            "update write_keys set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id";

    private final Pool pool;

    WriteKeys(Pool pool) {
        this.pool = pool;
    }

    /** @throws dev.rapport.defaults.problem.Problem where it is not good */
    public Uni<MessageSource> source(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return Uni.createFrom().failure(WriteKeyProblems.WRITE_KEY_UNKNOWN::problem);
        }
        return pool.preparedQuery(GOOD)
                .execute(Tuple.of(hash(key)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(WriteKeys::source)
                        .orElseThrow(WriteKeyProblems.WRITE_KEY_UNKNOWN::problem));
    }

    Uni<List<WriteKeyView>> all() {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WriteKeys::view)
                        .toList());
    }

    Uni<Void> give(WriteKeyView view, String key, String by) {
        var columns = Tuple.from(new Object[] {
            view.id(),
            hash(key),
            view.source(),
            view.purposes().toArray(String[]::new),
            view.userIdType(),
            by,
            view.createdAt().atOffset(ZoneOffset.UTC)
        });
        return pool.preparedQuery(GIVE).execute(columns).replaceWithVoid();
    }

    /** Whether there is such a key. */
    Uni<Boolean> revoke(UUID id, Instant now) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() > 0);
    }

    /** Of 256 random bits nobody finds the key by its hash, so nothing slower is needed. */
    private static UUID hash(String key) {
        return Names.hash(key.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageSource source(Row row) {
        return new MessageSource(
                row.getString("source"), Set.of(row.getArrayOfStrings("purposes")), row.getString("user_id_type"));
    }

    private static WriteKeyView view(Row row) {
        return new WriteKeyView(
                row.getUUID("id"),
                row.getString("source"),
                List.of(row.getArrayOfStrings("purposes")),
                row.getString("user_id_type"),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
