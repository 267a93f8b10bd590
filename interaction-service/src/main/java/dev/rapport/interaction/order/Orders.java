package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Follower;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.metric.OrderDays;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.CountAgain.Changed;
import dev.rapport.interaction.recording.Candidate;
import dev.rapport.interaction.recording.Recordable;
import dev.rapport.interaction.subject.KnownSubjects;
import dev.rapport.interaction.subject.Subject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The orders that are kept here. */
@ApplicationScoped
public class Orders implements Recordable<OrderRow>, Follower {
    private final OrderTable table;
    private final OrderDays days;
    private final OrderSteps steps;
    private final FullRefunds refunds;
    private final CountAgain countAgain;
    private final Journal journal;
    private final Clock clock;
    private final OrderRules rules;

    Orders(
            OrderTable table,
            OrderSteps steps,
            OrderDays days,
            FullRefunds refunds,
            CountAgain countAgain,
            Journal journal,
            Clock clock) {
        this.countAgain = countAgain;
        this.refunds = refunds;
        this.table = table;
        this.steps = steps;
        this.days = days;
        this.journal = journal;
        this.clock = clock;
        this.rules = new OrderRules(clock);
    }

    @Override
    public Class<OrderRow> type() {
        return OrderRow.class;
    }

    @Override
    public OrderRow complete(OrderRow row, String source) {
        return row.complete(source);
    }

    @Override
    public void check(OrderRow row) {
        rules.check(row);
    }

    @Override
    public Recording recording(Candidate<OrderRow> candidate) {
        var row = candidate.row();
        var id = Names.order(candidate.source(), row.number());
        var customer = row.customerId();
        var event = new Event(
                id,
                candidate.source(),
                row.number(),
                customer == null ? null : Subject.customer(customer),
                row.effectiveKind() == OrderKind.CANCELLATION ? EventType.RETURN : EventType.ORDER,
                row.effectiveKind().name(),
                Direction.INBOUND,
                row.channel(),
                null,
                null,
                null,
                null,
                row.orderedAt(),
                id,
                null);
        return new Recording(event, candidate.hash(), candidate.told(), row);
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        var told = created.stream().filter(Orders::isOfAnOrder).toList();
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var by = told.getFirst().told().actor();
        var orders =
                told.stream().filter(each -> each.content() instanceof OrderRow).toList();
        return Uni.join()
                .all(steps.keep(connection, told), keep(connection, orders, known))
                .andFailFast()
                .chain(() -> settle(
                        connection,
                        ids(told.stream().filter(Orders::mayTakeBack).toList()),
                        by));
    }

    private Uni<Void> settle(SqlConnection connection, List<UUID> orders, Actor by) {
        return orders.isEmpty() ? Uni.createFrom().voidItem() : refunds.settle(connection, orders, by);
    }

    private static boolean isOfAnOrder(Recording each) {
        return each.content() instanceof OrderRow || each.content() instanceof OrderStep;
    }

    /** Whether other orders, or other services, have to know. */
    private static boolean mayTakeBack(Recording each) {
        return !(each.content() instanceof OrderStep step) || step.step() == Step.RETURNED;
    }

    private Uni<Void> keep(SqlConnection connection, List<Recording> orders, KnownSubjects known) {
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : table.insert(connection, orders)
                        .call(told -> complete(connection, told.first(), known))
                        .chain(told -> retell(connection, told.again()));
    }

    private static List<UUID> ids(List<Recording> orders) {
        return orders.stream()
                .map(order -> Objects.requireNonNull(order.event().orderId()))
                .distinct()
                .toList();
    }

    /** All at once: the statements of one connection are done in the order in which they are sent. */
    private Uni<Void> complete(SqlConnection connection, List<Recording> orders, KnownSubjects known) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(
                        table.insertLines(connection, orders),
                        days.add(connection, ids(orders)),
                        tell(connection, orders, known))
                .andFailFast()
                .replaceWithVoid();
    }

    /** A source may tell of one order in more than one message; the latest says what it is, the earliest since when. */
    private Uni<Void> retell(SqlConnection connection, List<Recording> again) {
        return Multi.createFrom()
                .iterable(again)
                .onItem()
                .transformToUniAndConcatenate(
                        order -> table.retell(connection, order).map(touched -> changed(order, touched)))
                .filter(change -> !change.counted().isEmpty())
                .collect()
                .asList()
                .chain(changes -> countAgain.after(connection, changes));
    }

    private static Changed changed(Recording order, Set<Touched> touched) {
        var id = Objects.requireNonNull(order.event().orderId());
        return new Changed(id, order.id(), order.told().actor(), touched);
    }

    private Uni<Void> tell(SqlConnection connection, List<Recording> orders, KnownSubjects known) {
        var changes = orders.stream().map(order -> change(order, known)).toList();
        return journal.write(new PoolStatements(connection), changes);
    }

    private Change change(Recording order, KnownSubjects known) {
        var customer = known.customer(order.event().subjectId());
        return Change.of(
                OrderRecorded.TYPE,
                Objects.requireNonNullElse(customer, order.event().subjectId()),
                clock.instant(),
                order.told().actor(),
                OrderRecorded.of(order, customer));
    }
}
