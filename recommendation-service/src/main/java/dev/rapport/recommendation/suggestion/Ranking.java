package dev.rapport.recommendation.suggestion;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what to offer to whom; every link of the {@link RankingChain} is one of these. */
@FunctionalInterface
interface Ranking {

    /**
     * Never what a customer has, nor what is not available.
     *
     * @return at most {@code first} suggestions for each customer, the most promising first; a customer without any is absent
     */
    Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first);
}
