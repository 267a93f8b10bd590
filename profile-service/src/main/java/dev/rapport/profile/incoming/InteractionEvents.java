package dev.rapport.profile.incoming;

import dev.rapport.defaults.journal.Inbox;
import dev.rapport.profile.channel.EventsRecorded;
import dev.rapport.profile.channel.ObservedChannels;
import dev.rapport.profile.channel.OrderRecorded;
import dev.rapport.profile.observation.Observations;
import dev.rapport.profile.observation.Observed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns by which channel customers do what, and what sources say about who somebody is. */
@ApplicationScoped
public class InteractionEvents {
    private final Inbox inbox;
    private final ObservedChannels channels;
    private final Observations observations;

    InteractionEvents(Inbox inbox, ObservedChannels channels, Observations observations) {
        this.inbox = inbox;
        this.channels = channels;
        this.observations = observations;
    }

    @Incoming("interaction-events")
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, OrderRecorded.TYPE, OrderRecorded.class, channels::ordered)
                .chain(() -> inbox.each(records, EventsRecorded.TYPE, EventsRecorded.class, channels::met))
                .chain(() -> inbox.each(records, Observed.TYPE, Observed.class, observations::keep));
    }
}
