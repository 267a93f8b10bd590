package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.stack.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventContractTest {

    record WrongName(UUID client) {}

    record WrongType(int customerId) {}

    record Right(UUID customerId) {}

    @Test
    void everyEventHasAnExampleThatKeepsIt() throws IOException {
        try (var files = Files.list(Layout.ofCheckout().root().resolve("contracts/events"))) {
            var names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();

            assertThat(names).isNotEmpty().allSatisfy(name -> {
                var schema = new ObjectMapper().readTree(EventContract.text(name));
                assertThat(schema.get("title").asText()).matches("rapport(\\.<?[a-z-]+>?){3}\\.v1");
                assertThat(schema.get("examples")).isNotEmpty();
                schema.get("examples").forEach(example -> EventContract.assertValid(name, example.toString()));
            });
        }
    }

    @Test
    void payloadThatBreaksItIsRefused() {
        assertThatThrownBy(() -> EventContract.assertValid("item-arrived.v1", "{\"sku\":7}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void consumerThatReadsWhatIsNotThereIsRefused() {
        ReadContract.event("customer-created.v1", Right.class);

        assertThatThrownBy(() -> ReadContract.event("customer-created.v1", WrongName.class))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ReadContract.event("customer-created.v1", WrongType.class))
                .isInstanceOf(AssertionError.class);
    }
}
