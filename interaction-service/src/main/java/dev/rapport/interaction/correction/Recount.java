package dev.rapport.interaction.correction;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.interaction.metric.ContactDays;
import dev.rapport.interaction.metric.OrderDays;
import dev.rapport.interaction.order.FullRefunds;
import dev.rapport.interaction.order.ReturnedGoods;
import dev.rapport.interaction.order.TellChangedOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from a correction: the days that it touches are counted again, and the other services are told. */
@ApplicationScoped
class Recount {
    private final ContactDays contactDays;
    private final OrderDays orderDays;
    private final FullRefunds fullRefunds;
    private final ReturnedGoods returnedGoods;
    private final TellChangedOrder tellChangedOrder;
    private final TellCorrected tellCorrected;

    Recount(
            ContactDays contactDays,
            OrderDays orderDays,
            FullRefunds fullRefunds,
            ReturnedGoods returnedGoods,
            TellChangedOrder tellChangedOrder,
            TellCorrected tellCorrected) {
        this.contactDays = contactDays;
        this.orderDays = orderDays;
        this.fullRefunds = fullRefunds;
        this.returnedGoods = returnedGoods;
        this.tellChangedOrder = tellChangedOrder;
        this.tellCorrected = tellCorrected;
    }

    Uni<Void> after(SqlConnection connection, Actor by, Correction correction, Target before, Target after) {
        var touched = Stream.concat(before.touched(), after.touched()).collect(Collectors.toSet());
        var order = before.orderId();
        var counted = order == null
                ? contactDays.recount(connection, touched)
                : orderDays
                        .recount(connection, touched)
                        .chain(() -> tellChangedOrder.tell(connection, order, before.id(), by))
                        .chain(() -> fullRefunds.settle(connection, List.of(order), by));
        var orders = order == null ? List.<UUID>of() : List.of(order);
        return counted.chain(() -> returnedGoods.tell(connection, orders, List.of(before.id()), by))
                .chain(() -> tellCorrected.tell(connection, by, correction, touched, after));
    }
}
