package dev.rapport.interaction.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.interaction.recording.RecordingConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairShareTest {
    private final FairShare shares = new FairShare(new OfTen());

    @Test
    void oneSourceMayHaveHalfOfWhatMayWaitAndOthersTheirs() {
        var first = enter("shop", 5);
        var tooMuch = enter("shop", 1);
        var other = enter("app", 5);

        assertThat(tooMuch.getFailure()).hasMessage("SOURCE_TOO_FAST");
        first.assertNotTerminated();
        other.assertNotTerminated();

        first.cancel();
        enter("shop", 5).assertNotTerminated();
    }

    @Test
    void keyOfASourceWithoutRoomIsKnownBeforeAnythingIsDone() {
        var key = UUID.randomUUID();
        enter("shop", 5).assertNotTerminated();
        assertThat(shares.hasRoom(key, 100)).isTrue();
        shares.remember(key, "shop");
        assertThat(shares.hasRoom(key, 100)).isFalse();
        assertThat(shares.hasRoom(UUID.randomUUID(), 100)).isTrue();
    }

    @Test
    void whatIsLargerThanTheShareIsTakenWhereNothingElseWaits() {
        enter("shop", 9).assertNotTerminated();
    }

    private UniAssertSubscriber<String> enter(String source, int messages) {
        var batch = "{\"batch\":[" + "1,".repeat(messages - 1) + "1]}";
        var body = WireBody.read(batch.getBytes(StandardCharsets.US_ASCII), WireBody.MOST_BYTES_OF_BATCH);
        return shares.whileWithin(source, body, place -> Uni.createFrom().<String>nothing())
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private record OfTen() implements RecordingConfig {
        @Override
        public int batch() {
            return 10;
        }

        @Override
        public int waiting() {
            return 10;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }
    }
}
