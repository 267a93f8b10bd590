package dev.rapport.interaction.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.Caller;
import dev.rapport.access.Role;
import dev.rapport.defaults.batch.RowReader;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.customer.RequireCustomers;
import dev.rapport.interaction.event.Recording.Told;
import dev.rapport.interaction.naming.Names;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Clock clock;

    Admission(RowReader reader, RequireCustomers customers, Clock clock) {
        this.clock = clock;
        this.reader = reader;
        this.customers = customers;
    }

    /** What was admitted and what was not. */
    public record Admitted<T extends SourceRow>(List<Candidate<T>> candidates, List<RowResult> refused) {}

    public <T extends SourceRow> Uni<Admitted<T>> admit(Sender sender, List<JsonNode> rows, Recordable<T> kind) {
        var candidates = new ArrayList<Candidate<T>>(rows.size());
        var refused = new ArrayList<RowResult>();
        var told = new Told(sender.caller().actor(), Set.of(), clock.instant(), null, null);
        for (var index = 0; index < rows.size(); index++) {
            try {
                candidates.add(candidate(sender.caller(), told, index, rows.get(index), kind));
            } catch (Problem problem) {
                refused.add(RowResult.refused(index, problem));
            }
        }
        return customers
                .existing(sender.authorization(), named(candidates))
                .map(existing -> withCustomers(candidates, refused, existing));
    }

    private <T extends SourceRow> Candidate<T> candidate(
            Caller caller, Told told, int index, JsonNode node, Recordable<T> kind) {
        var read = reader.read(node, kind.type());
        kind.check(read);
        var source = source(caller, read);
        var row = kind.complete(read, source);
        return new Candidate<>(index, source, hash(row), told, row);
    }

    private UUID hash(Object row) {
        return Names.hash(reader.canonical(row));
    }

    private static <T extends SourceRow> Admitted<T> withCustomers(
            List<Candidate<T>> candidates, List<RowResult> refused, Set<UUID> existing) {
        var unknown = RecordingProblems.ROW_CUSTOMER_UNKNOWN.at("customerId", "names no customer");
        candidates.stream()
                .filter(candidate -> !known(candidate, existing))
                .forEach(candidate -> refused.add(RowResult.refused(candidate.index(), unknown)));
        var admitted = candidates.stream()
                .filter(candidate -> known(candidate, existing))
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
