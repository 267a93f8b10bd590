package dev.rapport.interaction.wire;

import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A source that sends more than is taken in: what is refused says when to come back, and nothing of it is lost. */
@QuarkusTest
class TooFastApiTest {
    private static final int BATCHES = 24;
    private static final int MESSAGES = 1_900;

    private final String user = fresh();

    @Test
    void whatIsTooMuchIsRefusedForAMomentAndCountsOnceInTheEnd() throws Exception {
        var key = writeKey("f" + user.substring(0, 8), "service");
        var batches = Stream.generate(this::messages).limit(BATCHES).toList();

        var answers = together(batches.stream()
                .<Callable<ValidatableResponse>>map(messages -> () -> batch(key, messages))
                .toList());

        var refused = new ArrayList<String[]>();
        for (var each = 0; each < BATCHES; each++) {
            var answer = answers.get(each);
            if (answer.extract().statusCode() == 200) {
                answer.body("accepted", equalTo(MESSAGES));
            } else {
                answer.statusCode(429).header("Retry-After", "1").body("code", equalTo("SOURCE_TOO_FAST"));
                refused.add(batches.get(each));
            }
        }
        assertThat(refused).isNotEmpty().hasSizeLessThan(BATCHES);
        refused.forEach(messages -> batch(key, messages).statusCode(200).body("accepted", equalTo(MESSAGES)));
        batches.forEach(messages -> batch(key, messages).body("duplicates", equalTo(MESSAGES)));
    }

    private String[] messages() {
        return IntStream.range(0, MESSAGES)
                .mapToObj(each -> track(fresh(), user, "Store Visited"))
                .toArray(String[]::new);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<T>();
            for (var each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        }
    }
}
