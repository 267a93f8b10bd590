package dev.rapport.interaction.event;

import dev.rapport.interaction.subject.KnownSubjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What follows from new events, in the transaction that records them: orders, metrics, what the other services are told. */
public interface Follower {

    Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known);
}
