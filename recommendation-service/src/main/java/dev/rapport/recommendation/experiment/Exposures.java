package dev.rapport.recommendation.experiment;

import dev.rapport.recommendation.experiment.Lift.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** Who was, or would have been, proposed what an experiment is about; the first time counts. */
@ApplicationScoped
public class Exposures {
    private static final String KEEP = """
            insert into exposures (experiment, customer_id, arm, exposed_at)
            select experiment, customer_id, arm, $4 from unnest($1::text[], $2::uuid[], $3::text[])
                as exposed(experiment, customer_id, arm) order by experiment, customer_id
            on conflict do nothing
            """;

    /** Only what was bought after she was exposed is won by it. */
    private static final String OUTCOME = """
            select x.arm, count(*) as exposed, count(*) filter (where exists (
                select from basket_items b where b.customer_id = x.customer_id and b.quantity > b.returned and b.ordered_at > x.exposed_at
                    and b.ordered_at <= x.exposed_at + make_interval(days => e.within_days))) as won
            from experiments e join exposures x on x.experiment = e.name
            where e.name = $1
            group by x.arm
            """;

    /** A customer who was proposed something, or was not because she is in the control group. */
    public record Exposure(String experiment, UUID customer, Arm arm) {}

    public Uni<Void> keep(SqlClient client, List<Exposure> exposures, Instant now) {
        return exposures.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(KEEP).execute(columns(exposures, now)).replaceWithVoid();
    }

    private static Tuple columns(List<Exposure> exposures, Instant now) {
        return Tuple.of(
                exposures.stream().map(Exposure::experiment).toArray(String[]::new),
                exposures.stream().map(Exposure::customer).toArray(UUID[]::new),
                exposures.stream().map(exposure -> exposure.arm().name()).toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
    }

    Uni<ExperimentResult> result(SqlClient client, String experiment) {
        return client.preparedQuery(OUTCOME).execute(Tuple.of(experiment)).map(rows -> {
            var outcomes = new EnumMap<Arm, Outcome>(Arm.class);
            rows.forEach(row -> outcomes.put(
                    Arm.valueOf(row.getString("arm")), new Outcome(row.getLong("exposed"), row.getLong("won"))));
            var nobody = new Outcome(0, 0);
            return ExperimentResult.of(
                    outcomes.getOrDefault(Arm.TREATMENT, nobody), outcomes.getOrDefault(Arm.CONTROL, nobody));
        });
    }
}
