package dev.rapport.interaction.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.Caller;
import dev.rapport.access.customer.KnownCustomers;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.recording.Admission.Admitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Records rows with all that follows from them, audit and events in one transaction; each row once. */
@ApplicationScoped
public class RecordRows {
    private final Pool pool;
    private final Admission admission;
    private final KnownCustomers customers;
    private final IdempotencyKeys keys;
    private final Journal journal;
    private final Clock clock;

    RecordRows(
            Pool pool,
            Admission admission,
            KnownCustomers customers,
            IdempotencyKeys keys,
            Journal journal,
            Clock clock) {
        this.pool = pool;
        this.admission = admission;
        this.customers = customers;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** One result for each row, in their order. */
    public <T extends SourceRow> Uni<List<RowResult>> record(Sender sender, List<JsonNode> rows, Recordable<T> kind) {
        return admission.admit(sender, rows, kind).chain(admitted -> insert(sender, rows, admitted, kind));
    }

    private <T extends SourceRow> Uni<List<RowResult>> insert(
            Sender sender, List<JsonNode> rows, Admitted<T> admitted, Recordable<T> kind) {
        var candidates = admitted.candidates();
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(inOrder(List.of(), admitted.refused()));
        }
        return pool.withTransaction(connection -> keys.claim(
                                new PoolStatements(connection), sender.caller().actor(), sender.idempotencyKey(), rows)
                        .chain(() -> customers.lock(connection, of(candidates)))
                        .chain(() -> insert(connection, sender.caller(), candidates, kind)))
                .map(results -> inOrder(results, admitted.refused()));
    }

    private <T extends SourceRow> Uni<List<RowResult>> insert(
            SqlConnection connection, Caller caller, List<Candidate<T>> candidates, Recordable<T> kind) {
        return kind.insert(connection, candidates)
                .call(created -> follow(connection, caller, only(candidates, created), kind))
                .chain(created -> results(connection, candidates, created, kind));
    }

    private <T extends SourceRow> Uni<Void> follow(
            SqlConnection connection, Caller caller, List<Candidate<T>> created, Recordable<T> kind) {
        if (created.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var changes = created.stream().map(row -> kind.change(caller, row, now)).toList();
        return kind.follow(connection, created).chain(() -> journal.write(new PoolStatements(connection), changes));
    }

    private static <T extends SourceRow> Uni<List<RowResult>> results(
            SqlConnection connection, List<Candidate<T>> candidates, List<UUID> created, Recordable<T> kind) {
        return created.size() == candidates.size()
                ? Uni.createFrom().item(() -> Recorded.results(candidates, created, List.of()))
                : kind.recorded(connection, candidates)
                        .map(recorded -> Recorded.results(candidates, created, recorded));
    }

    private static <T extends SourceRow> List<UUID> of(List<Candidate<T>> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.row().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static <T extends SourceRow> List<Candidate<T>> only(List<Candidate<T>> candidates, List<UUID> created) {
        var ids = new HashSet<>(created);
        return candidates.stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .toList();
    }

    private static List<RowResult> inOrder(List<RowResult> recorded, List<RowResult> refused) {
        return Stream.concat(recorded.stream(), refused.stream())
                .sorted(Comparator.comparing(RowResult::index))
                .toList();
    }
}
