package dev.rapport.interaction.recording;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A kind of thing that can be recorded: what must hold of it, where it goes, and what follows from it. */
public interface Recordable<T extends SourceRow> {

    Class<T> type();

    /** The row with everything that it left to be understood, so that equal rows are equal however they are written. */
    T complete(T row, String source);

    /** Throws the problem of a row that breaks a rule. */
    void check(T row);

    /** The ids of those that were new. */
    Uni<List<UUID>> insert(SqlConnection connection, List<Candidate<T>> candidates);

    /** What belongs to new rows in the same transaction, such as lines and metrics. */
    Uni<Void> follow(SqlConnection connection, List<Candidate<T>> created);

    /** What stands under the sources and numbers of these. */
    Uni<List<Recorded>> recorded(SqlConnection connection, List<Candidate<T>> candidates);

    Change change(Caller caller, Candidate<T> created, Instant now);
}
