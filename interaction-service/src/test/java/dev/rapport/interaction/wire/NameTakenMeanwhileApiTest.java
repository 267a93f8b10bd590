package dev.rapport.interaction.wire;

import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name told of several people at the same time: they are written side by side, and it is still taken once. */
@QuarkusTest
class NameTakenMeanwhileApiTest {
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 25;

    @Test
    void oneOfThemHasItAndTheOthersAreRefusedAlone() throws Exception {
        var key = writeKey("n" + fresh().substring(0, 8), "service");
        for (var round = 0; round < ROUNDS; round++) {
            var names = Stream.generate(WireFixtures::fresh).limit(20).toList();
            var accepted = new ArrayList<Integer>();
            var refused = new ArrayList<String>();
            for (var answer : atOnce(key, names)) {
                answer.statusCode(200);
                accepted.add(answer.extract().path("accepted"));
                refused.addAll(answer.extract().path("rejected.code"));
            }
            assertThat(accepted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(names.size());
            assertThat(refused).hasSize(names.size() * (PEOPLE - 1)).allMatch("NUMBER_TAKEN"::equals);
        }
    }

    /** Each in an order of its own, so that those who wait for each other would wait in a circle. */
    private static List<ValidatableResponse> atOnce(String key, List<String> names) throws Exception {
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var work = Stream.generate(WireFixtures::fresh)
                    .limit(PEOPLE)
                    .<Callable<ValidatableResponse>>map(user -> {
                        var shuffled = new ArrayList<>(names);
                        Collections.shuffle(shuffled);
                        var messages = shuffled.stream()
                                .map(name -> track(name, user, "Store Visited"))
                                .toArray(String[]::new);
                        return () -> batch(key, messages);
                    })
                    .toList();
            var answers = new ArrayList<ValidatableResponse>();
            for (var each : threads.invokeAll(work)) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
