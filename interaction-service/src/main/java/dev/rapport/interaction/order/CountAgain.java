package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.metric.OrderDays;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What follows from orders that are not what they were: their days are counted again, each once, and other services are told. */
@ApplicationScoped
class CountAgain {
    private final OrderDays days;
    private final TellChangedOrder tellChangedOrder;

    CountAgain(OrderDays days, TellChangedOrder tellChangedOrder) {
        this.days = days;
        this.tellChangedOrder = tellChangedOrder;
    }

    /**
     * An order that was changed.
     *
     * @param event which first told of it, or changed it
     * @param counted where it was counted and is to be counted now
     */
    record Changed(UUID order, UUID event, Actor by, Set<Touched> counted) {}

    Uni<Void> after(SqlConnection connection, List<Changed> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var touched =
                changes.stream().flatMap(change -> change.counted().stream()).collect(Collectors.toSet());
        Map<UUID, Changed> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.order(), change));
        return days.recount(connection, touched)
                .chain(() -> Multi.createFrom()
                        .iterable(last.values())
                        .onItem()
                        .transformToUniAndConcatenate(change ->
                                tellChangedOrder.tell(connection, change.order(), change.event(), change.by()))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}
