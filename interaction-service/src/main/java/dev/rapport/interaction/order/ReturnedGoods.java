package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tells the other services of orders of which something was sent back or taken back; whichever was told first, the order or the return. */
@ApplicationScoped
public class ReturnedGoods {
    /** An order is told also where what took back from it is none any more. */
    private static final String TOUCHED = """
            select o.id, o.event_id from orders o where o.id in (
                    select takes_back from orders where id = any($1)
                    union select coalesce(c.before #>> '{order,takes_back}', c.before #>> '{step,order_id}')::uuid
                    from event_corrections c where c.event_id = any($2))
                or o.id = any($1) and (
                    exists (select from order_steps s where s.order_id = o.id and s.step = 'RETURNED')
                    or exists (select from orders c where c.takes_back = o.id))
            order by o.id
            """;

    private final TellChangedOrder tellChangedOrder;

    ReturnedGoods(TellChangedOrder tellChangedOrder) {
        this.tellChangedOrder = tellChangedOrder;
    }

    /**
     * After these orders, or steps of them, were told.
     *
     * @param corrected events that are not what they were
     */
    public Uni<Void> tell(SqlConnection connection, Collection<UUID> orders, List<UUID> corrected, Actor by) {
        return connection
                .preparedQuery(TOUCHED)
                .execute(Tuple.of(orders.toArray(UUID[]::new), corrected.toArray(UUID[]::new)))
                .chain(rows -> Multi.createFrom()
                        .items(StreamSupport.stream(rows.spliterator(), false))
                        .onItem()
                        .transformToUniAndConcatenate(row ->
                                tellChangedOrder.tell(connection, row.getUUID("id"), row.getUUID("event_id"), by))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}
