package dev.rapport.interaction.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.Caller;
import dev.rapport.access.Role;
import dev.rapport.defaults.batch.RowReader;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import dev.rapport.interaction.customer.RequireCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sorts the rows of a request into those that can be recorded and those that are refused, each with its reason. */
@ApplicationScoped
public class Admission {
    private final RowReader reader;
    private final RequireCustomers customers;

    Admission(RowReader reader, RequireCustomers customers) {
        this.reader = reader;
        this.customers = customers;
    }

    /** What was admitted, in the order of source and number so that concurrent requests lock alike, and what was not. */
    public record Admitted<T extends SourceRow>(List<Candidate<T>> candidates, List<RowResult> refused) {}

    public <T extends SourceRow> Uni<Admitted<T>> admit(Sender sender, List<JsonNode> rows, Recordable<T> kind) {
        var candidates = new ArrayList<Candidate<T>>(rows.size());
        var refused = new ArrayList<RowResult>();
        for (var index = 0; index < rows.size(); index++) {
            try {
                candidates.add(candidate(sender.caller(), index, rows.get(index), kind));
            } catch (Problem problem) {
                refused.add(RowResult.refused(index, problem));
            }
        }
        return customers
                .existing(sender.authorization(), named(candidates))
                .map(existing -> withCustomers(candidates, refused, existing));
    }

    private <T extends SourceRow> Candidate<T> candidate(Caller caller, int index, JsonNode told, Recordable<T> kind) {
        var read = reader.read(told, kind.type());
        kind.check(read);
        var source = source(caller, read);
        var row = kind.complete(read, source);
        return new Candidate<>(index, Ids.fresh(), source, reader.hash(row), row);
    }

    private static <T extends SourceRow> Admitted<T> withCustomers(
            List<Candidate<T>> candidates, List<RowResult> refused, Set<UUID> existing) {
        var unknown = RecordingProblems.ROW_CUSTOMER_UNKNOWN.at("customerId", "names no customer");
        candidates.stream()
                .filter(candidate -> !known(candidate, existing))
                .forEach(candidate -> refused.add(RowResult.refused(candidate.index(), unknown)));
        var admitted = candidates.stream()
                .filter(candidate -> known(candidate, existing))
                .sorted(java.util.Comparator.comparing((Candidate<T> candidate) -> candidate.source())
                        .thenComparing(candidate -> candidate.row().number())
                        .thenComparing(Candidate::index))
                .toList();
        return new Admitted<>(admitted, refused);
    }

    private static <T extends SourceRow> boolean known(Candidate<T> candidate, Set<UUID> existing) {
        return candidate.row().customerId() == null
                || existing.contains(candidate.row().customerId());
    }

    private static <T extends SourceRow> Set<UUID> named(List<Candidate<T>> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.row().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whoever runs imports may speak in a source's name; nobody else may. */
    private static String source(Caller caller, SourceRow row) {
        var given = row.source();
        if (given == null || given.equals(caller.client())) {
            return caller.client();
        }
        if (!caller.has(Role.OPS)) {
            throw RequestProblems.FORBIDDEN.at("source", "must be the sending client");
        }
        return given;
    }
}
