package dev.rapport.interaction.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long orders take, and how often that is longer than promised. */
@Path("/v1/order-turnaround")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Orders")
class TurnaroundResource {
    /** The partner that delivered last, else the one that shipped last; what is not delivered is late once its time is over. */
    private static final String BY_PARTNER = """
            select coalesce(d.partner, s.partner) as partner, count(*) as orders, count(d.at) as delivered,
                count(o.promised_at) as promised,
                count(*) filter (where coalesce(d.at, $4) > o.promised_at) as late,
                percentile_cont(0.5) within group (order by extract(epoch from d.at - o.ordered_at) / 3600)
                    filter (where d.at is not null) as median_hours
            from orders o
            left join lateral (select at, partner from order_steps where order_id = o.id and step = 'DELIVERED'
                order by at desc limit 1) d on true
            left join lateral (select partner from order_steps where order_id = o.id and step = 'SHIPPED'
                order by at desc limit 1) s on true
            where o.source = $1 and o.kind = 'ORDER' and o.ordered_at >= $2 and o.ordered_at < $3
                and not exists (select 1 from order_progress where order_id = o.id and step = 'CANCELLED' and items is null)
            group by 1 order by 1 nulls last
            """;

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Pool pool;
    private final Clock clock;

    TurnaroundResource(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Orders whose work one partner did.
     *
     * @param partner absent for what nobody was named for
     * @param delivered of which at least a part was
     * @param promised for which a time was promised
     * @param late of those, what came after it or is still to come
     * @param medianHours from the order to its last delivery; absent where none was delivered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Turnaround(
            @Nullable String partner,
            long orders,
            long delivered,
            long promised,
            long late,
            @Nullable Double medianHours) {}

    @GET
    @Requires(Right.READ_TOTALS)
    @Operation(
            summary = "Turnaround of one source's orders, measured against what was promised, by partner",
            description = "Of the orders of some days, in UTC; cancelled ones are left out.")
    public Uni<List<Turnaround>> byPartner(
            @QueryParam("source") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String source,
            @QueryParam("from") @NotNull @Pattern(regexp = DAY) String from,
            @QueryParam("to") @NotNull @Pattern(regexp = DAY) String to) {
        var bounds = Tuple.of(
                source,
                day("from", from).atStartOfDay().atOffset(ZoneOffset.UTC),
                day("to", to).atStartOfDay().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(BY_PARTNER)
                .execute(bounds)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TurnaroundResource::turnaround)
                        .toList());
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RequestProblems.INVALID_VALUE.at(parameter, "must be a day such as 2026-01-05");
        }
    }

    private static Turnaround turnaround(Row row) {
        return new Turnaround(
                row.getString("partner"),
                row.getLong("orders"),
                row.getLong("delivered"),
                row.getLong("promised"),
                row.getLong("late"),
                row.getDouble("median_hours"));
    }
}
