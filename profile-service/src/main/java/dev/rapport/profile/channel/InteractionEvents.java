package dev.rapport.profile.channel;

import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from orders and interactions by which channel customers do what. */
@ApplicationScoped
public class InteractionEvents {
    private final Inbox inbox;
    private final ObservedChannels observed;

    InteractionEvents(Inbox inbox, ObservedChannels observed) {
        this.inbox = inbox;
        this.observed = observed;
    }

    @Incoming("interaction-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, OrderRecorded.TYPE, OrderRecorded.class, observed::ordered)
                .chain(() ->
                        inbox.each(records, InteractionRecorded.TYPE, InteractionRecorded.class, observed::spoken));
    }
}
