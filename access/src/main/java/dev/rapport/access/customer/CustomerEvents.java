package dev.rapport.access.customer;

import dev.rapport.defaults.journal.Inbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers, and who is there for them, from the profile's events. */
@ApplicationScoped
public class CustomerEvents {
    private final Inbox inbox;
    private final KnownCustomers customers;
    private final AccountTeams teams;
    private final List<ProfileListener> others;

    CustomerEvents(Inbox inbox, KnownCustomers customers, AccountTeams teams, @All List<ProfileListener> others) {
        this.others = others;
        this.inbox = inbox;
        this.customers = customers;
        this.teams = teams;
    }

    @Incoming("profile-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, CustomerCreated.TYPE, CustomerCreated.class, customers::add)
                .chain(() -> inbox.each(records, TeamChanged.TYPE, TeamChanged.class, teams::become))
                .chain(() -> others(records));
    }

    private Uni<Void> others(ConsumerRecords<String, String> records) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var other : others) {
            done = done.chain(() -> other.consume(records));
        }
        return done;
    }
}
