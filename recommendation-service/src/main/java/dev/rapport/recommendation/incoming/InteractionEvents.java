package dev.rapport.recommendation.incoming;

import dev.rapport.recommendation.contact.ContactEvents;
import dev.rapport.recommendation.purchase.OrderEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands on what was ordered, and what else passed between customers and us. */
@ApplicationScoped
class InteractionEvents {
    private final OrderEvents orders;
    private final ContactEvents contacts;

    InteractionEvents(OrderEvents orders, ContactEvents contacts) {
        this.orders = orders;
        this.contacts = contacts;
    }

    @Incoming("interaction-events")
    Uni<Void> consume(ConsumerRecords<String, String> records) {
        return orders.consume(records).chain(() -> contacts.consume(records));
    }
}
