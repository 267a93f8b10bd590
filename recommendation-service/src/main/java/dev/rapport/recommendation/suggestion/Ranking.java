package dev.rapport.recommendation.suggestion;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what to offer to whom; every model is one of these. */
public interface Ranking {

    /** At most {@code first} suggestions for each customer, the most promising first; a customer without any is absent. */
    Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first);
}
