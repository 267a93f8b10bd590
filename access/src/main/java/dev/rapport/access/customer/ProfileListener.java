package dev.rapport.access.customer;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a service learns from the profile's events beyond what every service does. */
public interface ProfileListener {

    /** Completes when everything of these that matters is committed. */
    Uni<Void> consume(ConsumerRecords<String, String> records);
}
