package dev.rapport.interaction.recording;

import dev.rapport.defaults.batch.RowResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What already stands in the database under a source and number. */
public record Recorded(UUID id, String source, String number, String hash) {

    /** The ids that an insert returned. */
    public static List<UUID> ids(RowSet<Row> rows) {
        var ids = new ArrayList<UUID>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    /** @param sql takes two text arrays, sources and numbers, and answers id, source, number and hash */
    public static <T extends SourceRow> Uni<List<Recorded>> find(
            SqlConnection connection, String sql, List<Candidate<T>> candidates) {
        var sources = candidates.stream().map(Candidate::source).toArray(String[]::new);
        var numbers =
                candidates.stream().map(candidate -> candidate.row().number()).toArray(String[]::new);
        return connection.preparedQuery(sql).execute(Tuple.of(sources, numbers)).map(Recorded::all);
    }

    /** Tells for each candidate whether it was created now, was there with the same content, or meets another content. */
    public static <T extends SourceRow> List<RowResult> results(
            List<Candidate<T>> candidates, List<UUID> created, List<Recorded> recorded) {
        var fresh = new HashSet<>(created);
        Map<List<String>, Recorded> byName = new HashMap<>();
        recorded.forEach(row -> byName.put(List.of(row.source(), row.number()), row));
        return candidates.stream()
                .map(candidate -> {
                    var row = byName.get(
                            List.of(candidate.source(), candidate.row().number()));
                    return fresh.contains(candidate.id())
                            ? RowResult.created(candidate.index(), candidate.id())
                            : repeated(candidate, row);
                })
                .toList();
    }

    private static <T extends SourceRow> RowResult repeated(
            Candidate<T> candidate, @org.jspecify.annotations.Nullable Recorded row) {
        return row != null && row.hash().equals(candidate.hash())
                ? RowResult.duplicate(candidate.index(), row.id())
                : RowResult.refused(
                        candidate.index(), RecordingProblems.NUMBER_TAKEN.at("number", "names another content"));
    }

    private static List<Recorded> all(RowSet<Row> rows) {
        var all = new ArrayList<Recorded>(rows.size());
        rows.forEach(row -> all.add(new Recorded(
                row.getUUID("id"), row.getString("source"), row.getString("number"), row.getString("hash"))));
        return all;
    }
}
