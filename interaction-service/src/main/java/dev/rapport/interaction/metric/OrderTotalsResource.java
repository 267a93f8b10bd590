package dev.rapport.interaction.metric;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one source has told in total, to be compared with the source's own books. */
@Path("/v1/order-totals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Orders")
class OrderTotalsResource {
    private static final String BY_KIND = """
            select o.kind, o.currency, count(*) as orders, sum(o.line_count) as lines, sum(o.value) as value,
                count(s.customer_id) as known_orders,
                coalesce(sum(o.line_count) filter (where s.customer_id is null), 0) as anonymous_lines,
                coalesce(sum(o.value) filter (where s.customer_id is not null), 0) as known_value
            from orders o left join subjects s on s.id = o.subject
            where o.source = $1 and
            """ + OrderDays.COUNTS + """
            group by 1, 2 order by 1, 2
            """;
    private static final String DISTINCT = """
            select count(distinct s.customer_id) as customers, count(distinct o.market) as markets,
                (select count(distinct l.sku) from order_lines l join orders o on o.id = l.order_id
                    where o.source = $1) as items
            from orders o left join subjects s on s.id = o.subject where o.source = $1
            """;

    private final Pool pool;

    OrderTotalsResource(Pool pool) {
        this.pool = pool;
    }

    /** Orders of one kind in one currency; "known" are those of known customers. */
    public record KindTotals(
            String kind,
            String currency,
            long orders,
            long lines,
            BigDecimal value,
            long knownOrders,
            BigDecimal knownValue,
            long anonymousLines) {}

    /** Everything a source has told. */
    public record SourceTotals(String source, long customers, long markets, long items, List<KindTotals> kinds) {}

    @GET
    @Requires(Right.READ_TOTALS)
    @Operation(summary = "Totals of one source's orders")
    public Uni<SourceTotals> totals(
            @QueryParam("source") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String source) {
        return pool.preparedQuery(BY_KIND)
                .execute(Tuple.of(source))
                .map(rows -> {
                    var kinds = new ArrayList<KindTotals>();
                    rows.forEach(row -> kinds.add(kind(row)));
                    return kinds;
                })
                .chain(kinds -> distinct(source, kinds));
    }

    private Uni<SourceTotals> distinct(String source, List<KindTotals> kinds) {
        return pool.preparedQuery(DISTINCT).execute(Tuple.of(source)).map(rows -> {
            var row = rows.iterator().next();
            return new SourceTotals(
                    source, row.getLong("customers"), row.getLong("markets"), row.getLong("items"), kinds);
        });
    }

    private static KindTotals kind(Row row) {
        return new KindTotals(
                row.getString("kind"),
                row.getString("currency"),
                row.getLong("orders"),
                row.getLong("lines"),
                row.getBigDecimal("value"),
                row.getLong("known_orders"),
                row.getBigDecimal("known_value"),
                row.getLong("anonymous_lines"));
    }
}
