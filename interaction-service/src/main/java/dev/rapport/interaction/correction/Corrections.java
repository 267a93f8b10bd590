package dev.rapport.interaction.correction;

import dev.rapport.interaction.recording.JsonRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was corrected, and the events that are. */
@ApplicationScoped
class Corrections {
    private static final String OF_EVENT =
            "select * from event_corrections where event_id = $1 order by corrected_at desc, id desc limit 100";
    private static final String CORRECT =
            "select correct_event($1, $2, $3, $4, $5, $6, $7, $8::text::json, $9::text::json)";

    private final JsonRows json;

    Corrections(JsonRows json) {
        this.json = json;
    }

    Uni<List<Correction>> of(Pool pool, UUID event) {
        return pool.preparedQuery(OF_EVENT)
                .execute(Tuple.of(event))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Corrections::correction)
                        .toList());
    }

    Uni<Optional<Target>> target(SqlConnection connection, UUID event) {
        return connection
                .preparedQuery(Target.QUERY)
                .execute(Tuple.of(event))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Target::of));
    }

    Uni<Void> correct(SqlConnection connection, Correction correction, @Nullable Amendment amendment) {
        var columns = Tuple.from(new Object[] {
            correction.id(),
            correction.eventId(),
            correction.action().name(),
            correction.reason(),
            correction.changed().toArray(String[]::new),
            correction.correctedBy(),
            correction.correctedAt().atOffset(ZoneOffset.UTC),
            amendment == null ? null : json.text(amendment.amended()),
            amendment == null || amendment.lines() == null ? null : json.text(amendment.lines())
        });
        return connection.preparedQuery(CORRECT).execute(columns).replaceWithVoid();
    }

    private static Correction correction(Row row) {
        return new Correction(
                row.getUUID("id"),
                row.getUUID("event_id"),
                Action.valueOf(row.getString("action")),
                row.getString("reason"),
                List.of(row.getArrayOfStrings("changed")),
                row.getString("corrected_by"),
                row.getOffsetDateTime("corrected_at").toInstant());
    }
}
