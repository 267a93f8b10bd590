package dev.rapport.interaction.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.recording.JsonRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Where refused messages wait. */
@ApplicationScoped
public class Quarantine {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final String PUT = """
            insert into quarantine (id, source, purposes, user_id_type, message_id, type, name, code, errors, message,
                received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::json, $10::text::json, $11)
            on conflict (id) do nothing
            """;
    private static final String LIST = """
            select id, source, message_id, type, name, code, errors::text, received_at, state, version, null as message
            from quarantine
            where state = 'OPEN' and ($1::text is null or source = $1) and ($2::text is null or code = $2)
                and (received_at, id) < ($3, $4)
            order by received_at desc, id desc limit $5
            """;
    private static final String ONE = """
            select id, source, purposes, user_id_type, message_id, type, name, code, errors::text, received_at, state, version,
                message::text
            from quarantine where id = $1
            """;
    private static final String CORRECT = """
            update quarantine set message = $3::text::json, version = version + 1, changed_by = $4, changed_at = $5
            where id = $1 and version = $2 and state = 'OPEN'
            returning version
            """;
    private static final String CLOSE = """
            update quarantine set state = $2, message = null, event_id = $3, version = version + 1, changed_by = $4,
                changed_at = $5
            where id = $1 and version = $6 and state = 'OPEN'
            returning id
            """;
    private static final String FORGET = "delete from quarantine where received_at < $1";
    private static final String BLAME = """
            update quarantine set code = $2, errors = $3::text::json, version = version + 1
            where id = $1 and version = $4 and state = 'OPEN' and code <> $2
            """;

    private final Pool pool;
    private final JsonRows json;
    private final Clock clock;

    Quarantine(Pool pool, JsonRows json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps each once, however often it is sent. */
    public Uni<Void> put(List<Quarantined> refused) {
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(PUT)
                        .executeBatch(refused.stream().map(this::tuple).toList())
                        .replaceWithVoid();
    }

    Uni<List<QuarantinedView>> open(@Nullable String source, @Nullable String code, @Nullable Cursor after, int limit) {
        var at = (after == null ? END_OF_TIME : after.at()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(source, code, at, after == null ? LAST_ID : after.id(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HeldMessage::view)
                        .toList());
    }

    Uni<Optional<HeldMessage>> one(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(HeldMessage::of));
    }

    /** Whether it was still open and had this version. */
    Uni<Boolean> correct(UUID id, long version, JsonNode message, String by) {
        return pool.preparedQuery(CORRECT)
                .execute(Tuple.of(
                        id, version, message.toString(), by, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(Quarantine::done);
    }

    /** Whether it was still open and is what was read. The message itself is not needed any more. */
    Uni<Boolean> close(QuarantinedView read, QuarantinedView.State state, @Nullable UUID event, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(read.id(), state.name(), event, by, now, read.version()))
                .map(Quarantine::done);
    }

    Uni<Void> forget(Instant receivedBefore) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(receivedBefore.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** It was tried again and refused for this. */
    Uni<Void> blame(QuarantinedView read, Problem problem) {
        return pool.preparedQuery(BLAME)
                .execute(Tuple.of(read.id(), problem.type().name(), json.text(problem.errors()), read.version()))
                .replaceWithVoid();
    }

    private static boolean done(RowSet<Row> rows) {
        return rows.size() > 0;
    }

    /** A message that is sent again was sent at another time. */
    private static JsonNode content(JsonNode message) {
        return message instanceof ObjectNode object ? object.deepCopy().without("sentAt") : message;
    }

    private Tuple tuple(Quarantined refused) {
        var source = refused.source();
        var text = refused.message().toString();
        return Tuple.from(new Object[] {
            Names.event(source.client(), "quarantine\n" + content(refused.message())),
            source.client(),
            source.purposes().toArray(String[]::new),
            source.userIdType(),
            refused.member("messageId"),
            refused.member("type"),
            refused.member("event"),
            refused.problem().type().name(),
            json.text(refused.problem().errors()),
            text,
            refused.receivedAt().atOffset(ZoneOffset.UTC)
        });
    }
}
