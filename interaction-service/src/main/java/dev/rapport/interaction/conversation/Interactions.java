package dev.rapport.interaction.conversation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.interaction.metric.InteractionMetrics;
import dev.rapport.interaction.recording.Candidate;
import dev.rapport.interaction.recording.JsonRows;
import dev.rapport.interaction.recording.Recordable;
import dev.rapport.interaction.recording.Recorded;
import dev.rapport.interaction.recording.RecordingProblems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversations that are kept here. */
@ApplicationScoped
public class Interactions implements Recordable<InteractionRow> {
    private static final String INSERT = """
            insert into interactions (id, source, number, hash, customer_id, direction, channel, kind, outcome,
                product_line, occurred_at)
            select id, source, number, hash, customer_id, direction, channel, kind, outcome, product_line, occurred_at
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                id uuid, source text, number text, hash text, customer_id uuid, direction text, channel text,
                kind text, outcome text, product_line text, occurred_at timestamptz)
            on conflict (source, number) do nothing
            returning id
            """;
    private static final String RECORDED = """
            select i.id, i.source, i.number, i.hash
            from interactions i join unnest($1::text[], $2::text[]) as wanted(source, number)
                on i.source = wanted.source and i.number = wanted.number
            """;

    private final JsonRows json;
    private final InteractionMetrics metrics;
    private final Clock clock;

    Interactions(JsonRows json, InteractionMetrics metrics, Clock clock) {
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Class<InteractionRow> type() {
        return InteractionRow.class;
    }

    @Override
    public InteractionRow complete(InteractionRow row, String source) {
        return row.complete(source);
    }

    @Override
    public void check(InteractionRow row) {
        var latest = clock.instant().plus(Duration.ofDays(1));
        if (row.occurredAt().isBefore(Instant.EPOCH) || row.occurredAt().isAfter(latest)) {
            throw RecordingProblems.TIME_OUT_OF_RANGE.at("occurredAt", "must lie between 1970 and tomorrow");
        }
    }

    @Override
    public Uni<List<UUID>> insert(SqlConnection connection, List<Candidate<InteractionRow>> candidates) {
        var rows = candidates.stream().map(InteractionTuple::of).toList();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(json.text(rows)))
                .map(Recorded::ids);
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Candidate<InteractionRow>> created) {
        return metrics.add(connection, created.stream().map(Candidate::id).toList());
    }

    @Override
    public Uni<List<Recorded>> recorded(SqlConnection connection, List<Candidate<InteractionRow>> candidates) {
        return Recorded.find(connection, RECORDED, candidates);
    }

    @Override
    public Change change(Caller caller, Candidate<InteractionRow> created, Instant now) {
        return Change.of(
                InteractionRecorded.TYPE,
                created.row().customerId(),
                now,
                caller.actor(),
                InteractionRecorded.of(created));
    }

    /** An interaction in the names of its columns. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record InteractionTuple(
            UUID id,
            String source,
            String number,
            String hash,
            UUID customerId,
            String direction,
            String channel,
            String kind,
            @Nullable String outcome,
            @Nullable String productLine,
            Instant occurredAt) {

        static InteractionTuple of(Candidate<InteractionRow> candidate) {
            var row = candidate.row();
            return new InteractionTuple(
                    candidate.id(),
                    candidate.source(),
                    row.messageId(),
                    candidate.hash(),
                    row.customerId(),
                    row.direction().name(),
                    row.channel().name(),
                    row.kind(),
                    row.outcome(),
                    row.productLine(),
                    row.occurredAt());
        }
    }
}
