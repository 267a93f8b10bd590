package dev.rapport.defaults.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes changes to audit and outbox in the transaction that made them, so that nothing is published that was not committed. */
@ApplicationScoped
public class Journal {
    private static final String WRITE = """
            with changes as (
                select * from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as change(
                    id uuid, type text, subject uuid, time timestamptz, actor text, client text, data jsonb)
            ), audited as (
                insert into audit_entries (id, at, actor, client, action, subject, detail)
                select id, time, actor, client, type, subject, data from changes
            )
            insert into outbox (id, type, subject, at, data)
            select id, type, subject, time, data from changes
            returning seq
            """;

    private static final String TELL = """
            insert into outbox (id, type, subject, at, data)
            select id, type, subject, time, data
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as change(
                id uuid, type text, subject uuid, time timestamptz, data jsonb)
            returning seq
            """;

    private final ObjectMapper json;
    private final OutboxSignal signal;

    Journal(ObjectMapper json, OutboxSignal signal) {
        this.json = json;
        this.signal = signal;
    }

    public Uni<Void> write(Statements statements, List<Change> changes) {
        return run(statements, WRITE, changes);
    }

    /** For changes whose rows are never changed themselves, and so are their own audit. */
    public Uni<Void> tell(Statements statements, List<Change> changes) {
        return run(statements, TELL, changes);
    }

    private Uni<Void> run(Statements statements, String sql, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        signal.raise();
        return statements.run(sql, text(changes)).replaceWithVoid();
    }

    private String text(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change cannot be written as JSON", e);
        }
    }
}
