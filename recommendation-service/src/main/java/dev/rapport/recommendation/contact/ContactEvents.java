package dev.rapport.recommendation.contact;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns what passed between customers and us. */
@ApplicationScoped
public class ContactEvents {
    private final Inbox inbox;
    private final Contacts contacts;

    ContactEvents(Inbox inbox, Contacts contacts) {
        this.inbox = inbox;
        this.contacts = contacts;
    }

    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, EventsRecorded.TYPE, EventsRecorded.class, this::add)
                .chain(() -> inbox.each(records, EventCorrected.TYPE, EventCorrected.class, this::correct));
    }

    private Uni<Void> add(SqlConnection connection, List<EventsRecorded> told) {
        return contacts.keep(
                connection, told.stream().flatMap(ContactEvents::hers).toList());
    }

    private static Stream<Contacts.OfCustomer> hers(EventsRecorded told) {
        var customer = told.customerId();
        return customer == null
                ? Stream.of()
                : told.events().stream().map(event -> new Contacts.OfCustomer(customer, event));
    }

    /** First they are nobody's, so that one that was moved is kept once, whoever is told first. */
    private Uni<Void> correct(SqlConnection connection, List<EventCorrected> corrections) {
        Map<Hers, EventCorrected> last = new LinkedHashMap<>();
        corrections.stream()
                .filter(correction -> correction.customerId() != null)
                .forEach(correction -> last.put(Hers.of(correction), correction));
        var now = last.values().stream().flatMap(ContactEvents::now).toList();
        return contacts.forget(connection, List.copyOf(last.values())).chain(() -> contacts.keep(connection, now));
    }

    /** An event of a customer. */
    private record Hers(UUID event, UUID customer) {
        static Hers of(EventCorrected correction) {
            return new Hers(correction.eventId(), Objects.requireNonNull(correction.customerId()));
        }
    }

    private static Stream<Contacts.OfCustomer> now(EventCorrected correction) {
        var customer = correction.customerId();
        var event = correction.event();
        return customer == null || event == null ? Stream.of() : Stream.of(new Contacts.OfCustomer(customer, event));
    }
}
