package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rapport.stack.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The published shape of an event, {@code contracts/events/<name>.json}, held against what a service really emits. */
public final class EventContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private EventContract() {}

    /** Waits for the event of this subject and holds envelope and payload against the contract. */
    public static void emitted(String topic, String subject, String type, String name) {
        var event = await(topic, subject, type);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
        assertThat(header(event, "ce_source")).startsWith("/rapport/");
        assertThat(header(event, "ce_time")).isNotBlank();
        assertThat(header(event, "ce_subject")).isEqualTo(subject);
        assertValid(name, event.value());
    }

    /** A payload that does not keep the contract fails, with what is wrong. */
    public static void assertValid(String name, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name));
        assertThat(schema.validate(payload, InputFormat.JSON)).as(payload).isEmpty();
    }

    /** The text of a contract. */
    public static String text(String name) {
        try {
            return Files.readString(
                    Layout.ofCheckout().root().resolve("contracts/events").resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsumerRecord<String, String> await(String topic, String subject, String type) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var deserializer = new StringDeserializer();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers), deserializer, deserializer)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !consumer.partitionsFor(topic).isEmpty());
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.equals(record.key()) && type.equals(header(record, "ce_type"))) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no event " + type + " of " + subject + " came to " + topic);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
