package dev.rapport.recommendation.purchase;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns what was bought from the recorded orders. */
@ApplicationScoped
public class OrderEvents {
    private final Inbox inbox;
    private final Baskets baskets;
    private final TakenBack takenBack;

    OrderEvents(Inbox inbox, Baskets baskets, TakenBack takenBack) {
        this.inbox = inbox;
        this.baskets = baskets;
        this.takenBack = takenBack;
    }

    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, OrderRecorded.TYPE, OrderRecorded.class, this::add)
                .chain(() -> inbox.each(records, OrderRecorded.CHANGED, OrderRecorded.class, this::replace));
    }

    private Uni<Void> add(SqlConnection connection, List<OrderRecorded> orders) {
        return baskets.add(connection, orders).chain(() -> takenBack.add(connection, orders));
    }

    /** Orders that are otherwise than was told before; what was told last holds. */
    private Uni<Void> replace(SqlConnection connection, List<OrderRecorded> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, OrderRecorded> last = new LinkedHashMap<>();
        orders.forEach(order -> last.put(order.orderId(), order));
        var changed = List.copyOf(last.values());
        return baskets.replace(connection, changed).chain(() -> takenBack.replace(connection, changed));
    }
}
