package dev.rapport.interaction.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.recording.Admission.Admitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Records the rows of a request, each by itself; one that is wrong is refused alone. */
@ApplicationScoped
public class RecordRows {
    private final Pool pool;
    private final Admission admission;
    private final IdempotencyKeys keys;
    private final RecordEvents recordEvents;

    RecordRows(Pool pool, Admission admission, IdempotencyKeys keys, RecordEvents recordEvents) {
        this.pool = pool;
        this.admission = admission;
        this.keys = keys;
        this.recordEvents = recordEvents;
    }

    /** One result for each row, in their order. */
    public <T extends SourceRow> Uni<List<RowResult>> record(Sender sender, List<JsonNode> rows, Recordable<T> kind) {
        return admission
                .admit(sender, rows, kind)
                .call(admitted -> claim(sender, rows, admitted))
                .chain(admitted -> record(admitted, kind));
    }

    /** Kept before the rows are: they carry names of their own, so a key whose rows were lost does no harm when it comes again. */
    private Uni<Void> claim(Sender sender, List<JsonNode> rows, Admitted<?> admitted) {
        return sender.idempotencyKey() == null || admitted.candidates().isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.withTransaction(connection -> keys.claim(
                        new PoolStatements(connection), sender.caller().actor(), sender.idempotencyKey(), rows));
    }

    private <T extends SourceRow> Uni<List<RowResult>> record(Admitted<T> admitted, Recordable<T> kind) {
        var candidates = admitted.candidates();
        return recordEvents
                .record(candidates.stream().map(kind::recording).toList())
                .map(outcomes -> inOrder(candidates, outcomes, admitted.refused()));
    }

    private static <T extends SourceRow> List<RowResult> inOrder(
            List<Candidate<T>> candidates, List<Outcome> outcomes, List<RowResult> refused) {
        var results = new ArrayList<>(refused);
        for (var index = 0; index < candidates.size(); index++) {
            results.add(outcomes.get(index).ofRow(candidates.get(index).index()));
        }
        results.sort(Comparator.comparing(RowResult::index));
        return results;
    }
}
