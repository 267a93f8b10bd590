package dev.rapport.recommendation.purchase;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns what was bought from the recorded orders. */
@ApplicationScoped
public class OrderEvents {
    private final Inbox inbox;
    private final Baskets baskets;

    OrderEvents(Inbox inbox, Baskets baskets) {
        this.inbox = inbox;
        this.baskets = baskets;
    }

    @Incoming("order-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, OrderRecorded.TYPE, OrderRecorded.class, baskets::add)
                .chain(() -> inbox.each(records, OrderRecorded.CHANGED, OrderRecorded.class, baskets::replace));
    }
}
