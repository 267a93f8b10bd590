package dev.rapport.defaults.journal;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A CloudEvent in binary mode as it came from Kafka; {@code (source, id)} names it once and for all. */
public record IncomingEvent(String source, String id, String type, String data) {

    public static IncomingEvent of(ConsumerRecord<String, String> record) {
        return new IncomingEvent(
                header(record, "ce_source"), header(record, "ce_id"), header(record, "ce_type"), record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
