package dev.rapport.interaction.subject;

import dev.rapport.access.customer.ProfileListener;
import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns which customer a source's name stands for; all that was ever told under it is hers from then on. */
@ApplicationScoped
class LinkSubjects implements ProfileListener {
    private final Inbox inbox;
    private final Subjects subjects;

    LinkSubjects(Inbox inbox, Subjects subjects) {
        this.inbox = inbox;
        this.subjects = subjects;
    }

    @Override
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, IdentifiersLinked.TYPE, IdentifiersLinked.class, subjects::link);
    }
}
