package dev.rapport.defaults.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes changes to audit and outbox in the transaction that made them, so that nothing is published that was not committed. */
@ApplicationScoped
public class Journal {
    /** One array for each column: for the database that is a third of the work of the same rows as JSON. */
    private static final String TELL = """
            insert into outbox (id, type, subject, at, data)
            select id, type, subject, at, data::json
            from unnest(cast(cast($1 as text[]) as uuid[]), cast($2 as text[]), cast(cast($3 as text[]) as uuid[]),
                cast(cast($4 as text[]) as timestamptz[]), cast($5 as text[])) as change(id, type, subject, at, data)
            returning seq
            """;

    private static final String WRITE = """
            with changes as (
                select * from unnest(cast(cast($1 as text[]) as uuid[]), cast($2 as text[]), cast(cast($3 as text[]) as uuid[]),
                    cast(cast($4 as text[]) as timestamptz[]), cast($5 as text[]), cast($6 as text[]), cast($7 as text[]))
                    as change(id, type, subject, at, data, actor, client)
            ), audited as (
                insert into audit_entries (id, at, actor, client, action, subject, detail)
                select id, at, actor, client, type, subject, data::jsonb from changes
            )
            insert into outbox (id, type, subject, at, data)
            select id, type, subject, at, data::json from changes
            returning seq
            """;

    private final ObjectMapper json;
    private final OutboxSignal signal;

    Journal(ObjectMapper json, OutboxSignal signal) {
        this.json = json;
        this.signal = signal;
    }

    public Uni<Void> write(Statements statements, List<Change> changes) {
        return run(
                statements,
                WRITE,
                changes,
                Stream.concat(
                        told(changes), Stream.of(column(changes, Change::actor), column(changes, Change::client))));
    }

    /** For changes whose rows are never changed themselves, and so are their own audit. */
    public Uni<Void> tell(Statements statements, List<Change> changes) {
        return run(statements, TELL, changes, told(changes));
    }

    private Uni<Void> run(Statements statements, String sql, List<Change> changes, Stream<String[]> columns) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        signal.raise();
        return statements.run(sql, columns.toArray()).replaceWithVoid();
    }

    private Stream<String[]> told(List<Change> changes) {
        return Stream.of(
                column(changes, change -> change.id().toString()),
                column(changes, Change::type),
                column(changes, change -> change.subject().toString()),
                column(changes, change -> change.time().toString()),
                column(changes, change -> text(change.data())));
    }

    private static String[] column(List<Change> changes, Function<Change, @Nullable String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change cannot be written as JSON", e);
        }
    }
}
