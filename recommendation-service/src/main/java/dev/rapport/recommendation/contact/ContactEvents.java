package dev.rapport.recommendation.contact;

import dev.rapport.defaults.journal.Inbox;
import dev.rapport.recommendation.contact.Contacts.OfCustomer;
import dev.rapport.recommendation.signal.Signal;
import dev.rapport.recommendation.signal.Signals;
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
    private final Signals signals;

    ContactEvents(Inbox inbox, Contacts contacts, Signals signals) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.signals = signals;
    }

    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, EventsRecorded.TYPE, EventsRecorded.class, this::add)
                .chain(() -> inbox.each(records, EventsRecorded.TYPE_OF_SIGNALS, EventsRecorded.class, this::add))
                .chain(() -> inbox.each(records, EventCorrected.TYPE, EventCorrected.class, this::correct));
    }

    private Uni<Void> add(SqlConnection connection, List<EventsRecorded> recorded) {
        var told = recorded.stream().flatMap(ContactEvents::hers).toList();
        return contacts.keep(connection, contacts(told)).chain(() -> signals.add(connection, signals(told)));
    }

    private static List<OfCustomer> contacts(List<OfCustomer> told) {
        return told.stream().filter(each -> each.contact().passedBetweenUs()).toList();
    }

    private static List<Signal> signals(List<OfCustomer> told) {
        return told.stream()
                .flatMap(each -> each.contact().signal(each.customer()).stream())
                .toList();
    }

    private static Stream<OfCustomer> hers(EventsRecorded told) {
        var customer = told.customerId();
        return customer == null ? Stream.of() : told.events().stream().map(event -> new OfCustomer(customer, event));
    }

    /** First they are nobody's, so that one that was moved is kept once, whoever is told first. */
    private Uni<Void> correct(SqlConnection connection, List<EventCorrected> corrections) {
        Map<Hers, EventCorrected> last = new LinkedHashMap<>();
        corrections.stream()
                .filter(correction -> correction.customerId() != null)
                .forEach(correction -> last.put(Hers.of(correction), correction));
        var events = last.keySet().stream().map(Hers::event).toArray(UUID[]::new);
        var customers = last.keySet().stream().map(Hers::customer).toArray(UUID[]::new);
        var now = last.values().stream().flatMap(ContactEvents::now).toList();
        return contacts.forget(connection, events, customers)
                .chain(() -> contacts.keep(connection, contacts(now)))
                .chain(() -> signals.correct(connection, events, customers, signals(now)));
    }

    /** An event of a customer. */
    private record Hers(UUID event, UUID customer) {
        static Hers of(EventCorrected correction) {
            return new Hers(correction.eventId(), Objects.requireNonNull(correction.customerId()));
        }
    }

    private static Stream<OfCustomer> now(EventCorrected correction) {
        var customer = correction.customerId();
        var event = correction.event();
        return customer == null || event == null ? Stream.of() : Stream.of(new OfCustomer(customer, event));
    }
}
