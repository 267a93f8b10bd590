package dev.rapport.profile.revocation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Whose tokens are revoked, for the feed that tells every process. */
@ApplicationScoped
class RevokedTokenRows {
    /** Every process decides on what all of them see, so it does not matter which of them writes it down. */
    private static final String ADD = """
            with added as (
                insert into revoked_tokens (name, issued_before) select * from unnest($1::text[], $2::timestamptz[])
                order by 1
                on conflict (name) do update set issued_before = excluded.issued_before
                    where revoked_tokens.issued_before < excluded.issued_before
                returning name)
            update revoked_tokens_version set version = version + 1 where exists (select from added)
            """;

    private static final String FORGET = "delete from revoked_tokens where issued_before < $1";

    private final Pool pool;

    RevokedTokenRows(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(Map<String, Instant> revoked) {
        var names = revoked.keySet().toArray(String[]::new);
        var times = revoked.values().stream().map(RevokedTokenRows::at).toArray(OffsetDateTime[]::new);
        return names.length == 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(ADD).execute(Tuple.of(names, times)).replaceWithVoid();
    }

    /** Of what has expired by itself nobody needs to be told. */
    Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(at(before))).replaceWithVoid();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
