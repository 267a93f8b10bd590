package dev.rapport.access.customer;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers, and who is there for them, from the profile's events. */
@ApplicationScoped
public class CustomerEvents {
    private final Inbox inbox;
    private final KnownCustomers customers;
    private final AccountTeams teams;

    CustomerEvents(Inbox inbox, KnownCustomers customers, AccountTeams teams) {
        this.inbox = inbox;
        this.customers = customers;
        this.teams = teams;
    }

    @Incoming("profile-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, CustomerCreated.TYPE, CustomerCreated.class, customers::add)
                .chain(() -> inbox.each(records, TeamChanged.TYPE, TeamChanged.class, teams::become));
    }
}
