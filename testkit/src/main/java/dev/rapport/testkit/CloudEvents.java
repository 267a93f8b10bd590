package dev.rapport.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends events to the test's Kafka as another service's relay would. */
public final class CloudEvents implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final String source;

    public CloudEvents(String source) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                new StringSerializer());
    }

    public void send(String topic, String id, String type, String subject, String data) {
        var event = new ProducerRecord<>(topic, subject, data);
        event.headers().add("ce_specversion", bytes("1.0"));
        event.headers().add("ce_id", bytes(id));
        event.headers().add("ce_source", bytes("/rapport/" + source));
        event.headers().add("ce_type", bytes(type));
        event.headers().add("ce_subject", bytes(subject));
        try {
            var unused = producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
