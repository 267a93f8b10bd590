package dev.rapport.defaults.journal;

import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A row of the outbox on its way to Kafka as a CloudEvent in binary mode, keyed by its subject. */
record OutboxEvent(long seq, UUID id, String type, UUID subject, ZonedDateTime at, String data) {

    static OutboxEvent of(Row row) {
        return new OutboxEvent(
                row.getLong("seq"),
                row.getUUID("id"),
                row.getString("type"),
                row.getUUID("subject"),
                row.getOffsetDateTime("at").toZonedDateTime(),
                row.getString("data"));
    }

    /** @param apart whether it goes to the topic of its own thing, for events that not every consumer should have to read over */
    Message<String> message(String source, boolean apart) {
        var event = OutgoingCloudEventMetadata.<String>builder()
                .withId(id.toString())
                .withSource(URI.create("/rapport/" + source))
                .withType(type)
                .withSubject(subject.toString())
                .withTimestamp(at)
                .withDataContentType("application/json")
                .build();
        var record = OutgoingKafkaRecordMetadata.<String>builder().withKey(subject.toString());
        return Message.of(data, Metadata.of(event, (apart ? record.withTopic(topic()) : record).build()));
    }

    private String topic() {
        return type.replaceFirst("(\\.[^.]+){2}$", "");
    }
}
