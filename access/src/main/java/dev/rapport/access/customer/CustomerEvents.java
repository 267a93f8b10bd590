package dev.rapport.access.customer;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers from the profile's events. */
@ApplicationScoped
public class CustomerEvents {
    private final Inbox inbox;
    private final KnownCustomers customers;

    CustomerEvents(Inbox inbox, KnownCustomers customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Incoming("profile-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, CustomerCreated.TYPE, CustomerCreated.class, customers::add);
    }
}
