package dev.rapport.interaction.plan;

import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.interaction.recording.JsonRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The planned events that are kept, and how often messages were not as planned. */
@ApplicationScoped
class PlannedEvents {
    private static final String COLUMNS =
            "id, source, type, event, event_version, mode, schema::text, version, changed_at";
    private static final String ALL =
            "select " + COLUMNS + " from planned_events order by event, event_version, type, source limit 5000";
    private static final String ONE = "select " + COLUMNS + " from planned_events where id = $1";
    /** Not by when they were changed, because that is told by many clocks. */
    private static final String STATE =
            "select count(*) || ' ' || coalesce(sum(hashtext(id::text)::bigint * version), 0) from planned_events";

    private static final String ADD = """
            insert into planned_events (id, source, type, event, event_version, mode, schema, changed_by, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7::text::json, $8, $9)
            on conflict do nothing
            returning id
            """;
    private static final String CHANGE = """
            update planned_events set mode = $3, schema = $4::text::json, version = version + 1, changed_by = $5, changed_at = $6
            where id = $1 and version = $2
            returning version
            """;
    private static final String REMOVE = "delete from planned_events where id = $1 returning id";
    private static final String COUNT = """
            insert into plan_violations as v (planned_event, day, count, last_errors, last_message_id, last_at)
            select p.id, $2, $3, $4::text::json, $5, $6 from planned_events p where p.id = $1
            on conflict (planned_event, day) do update set count = v.count + excluded.count,
                last_errors = excluded.last_errors, last_message_id = excluded.last_message_id, last_at = excluded.last_at
            """;
    private static final String VIOLATIONS = """
            select day, count, last_errors::text, last_message_id, last_at from plan_violations
            where planned_event = $1 order by day desc limit 366
            """;

    private final Pool pool;
    private final JsonRows json;
    private final Clock clock;

    PlannedEvents(Pool pool, JsonRows json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    Uni<List<PlannedEvent>> all() {
        return pool.query(ALL).execute().map(PlannedEvents::events);
    }

    Uni<Optional<PlannedEvent>> one(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> events(rows).stream().findFirst());
    }

    /** Changes whenever the plan does. */
    Uni<String> state() {
        return pool.query(STATE).execute().map(rows -> rows.iterator().next().getString(0));
    }

    /** Whether it was not planned before. */
    Uni<Boolean> add(PlannedEvent event, String by) {
        var columns = Tuple.from(new Object[] {
            event.id(),
            event.source(),
            event.type(),
            event.event(),
            event.eventVersion(),
            event.mode().name(),
            event.schema(),
            by,
            event.changedAt().atOffset(ZoneOffset.UTC)
        });
        return pool.preparedQuery(ADD).execute(columns).map(PlannedEvents::done);
    }

    /** Whether it still had this version. */
    Uni<Boolean> change(UUID id, long version, Mode mode, String schema, String by) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(
                        id, version, mode.name(), schema, by, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(PlannedEvents::done);
    }

    Uni<Boolean> remove(UUID id) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(id)).map(PlannedEvents::done);
    }

    /** @param messageId of the last of them */
    Uni<Void> count(UUID id, long count, List<FieldProblem> errors, @Nullable String messageId, Instant at) {
        var columns = Tuple.from(new Object[] {
            id,
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            count,
            json.text(errors),
            messageId,
            at.atOffset(ZoneOffset.UTC)
        });
        return pool.preparedQuery(COUNT).execute(columns).replaceWithVoid();
    }

    Uni<List<PlanViolations>> violations(UUID id) {
        return pool.preparedQuery(VIOLATIONS)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PlannedEvents::violations)
                        .toList());
    }

    private static PlanViolations violations(Row row) {
        return new PlanViolations(
                row.getLocalDate("day"),
                row.getLong("count"),
                row.getString("last_errors"),
                row.getString("last_message_id"),
                row.getOffsetDateTime("last_at").toInstant());
    }

    private static List<PlannedEvent> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new PlannedEvent(
                        row.getUUID("id"),
                        row.getString("source"),
                        row.getString("type"),
                        row.getString("event"),
                        row.getInteger("event_version"),
                        Mode.valueOf(row.getString("mode")),
                        row.getString("schema"),
                        row.getLong("version"),
                        row.getOffsetDateTime("changed_at").toInstant()))
                .toList();
    }

    private static boolean done(RowSet<Row> rows) {
        return rows.size() > 0;
    }
}
