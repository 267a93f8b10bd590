package dev.rapport.profile.duplicate;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.duplicate.EnteredPeople.STEWARD;
import static dev.rapport.profile.duplicate.EnteredPeople.birthday;
import static dev.rapport.profile.duplicate.EnteredPeople.letters;
import static dev.rapport.profile.duplicate.EnteredPeople.pairs;
import static dev.rapport.profile.duplicate.EnteredPeople.person;
import static dev.rapport.profile.duplicate.EnteredPeople.reachedByOnePhone;
import static dev.rapport.profile.duplicate.EnteredPeople.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.profile.merge.MergeClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes is compared without anybody asking for it, and a merge answers the question. */
@QuarkusTest
class CompareChangedApiTest {
    @Inject
    LearnedModel learned;

    private final String given = letters(7);
    private final String family = letters(9);
    private final String birthday = birthday();
    private final String home = letters(8) + "weg 3";

    @BeforeEach
    void learn() {
        person(letters(5), letters(6), birthday(), user(), letters(5));
        search();
        assertThat(learned.last().await().atMost(Duration.ofSeconds(5))).isPresent();
    }

    @Test
    void whoIsEnteredTwiceIsFoundAtOnce() {
        var zoe = person(given, family, birthday, user(), home);
        var again = person(given + "a", family, birthday, user(), home);
        reachedByOnePhone(zoe, again);

        soon(() -> pairs("OPEN", zoe)
                .body("items", hasSize(1))
                .body("items[0].customers", containsInAnyOrder(zoe, again)));
    }

    @Test
    void mergeIsTheAnswerAndItsUndoingAnother() {
        var zoe = person(given, family, birthday, user(), home);
        var again = person(given, family, birthday, user(), home);
        reachedByOnePhone(zoe, again);
        soon(() -> pairs("OPEN", zoe).body("items", hasSize(1)));

        var merge = MergeClient.merge(zoe, again);
        pairs("OPEN", zoe).body("items", empty());
        pairs("MERGED", zoe).body("items", hasSize(1));

        MergeClient.undo(merge).statusCode(200);
        pairs("DISTINCT", again).body("items", hasSize(1));
        search();
        pairs("OPEN", zoe).body("items", empty());
    }

    @Test
    void whoWasMergedIsComparedWithEverythingThatIsKnownOfThePerson() {
        var zoe = person(given, family, birthday, user(), home);
        var married = person(given, letters(10), birthday(), user(), letters(9));
        MergeClient.merge(married, zoe);
        var again = person(given, family, birthday, user(), home);
        reachedByOnePhone(zoe, again);

        soon(() -> pairs("OPEN", again)
                .body("items", hasSize(1))
                .body("items[0].customers", containsInAnyOrder(married, again)));
    }

    @Test
    void stewardCannotSayThatTheyAreMergedWithoutMerging() {
        var zoe = person(given, family, birthday, user(), home);
        reachedByOnePhone(zoe, person(given, family, birthday, user(), home));
        soon(() -> pairs("OPEN", zoe).body("items", hasSize(1)));
        var pair = pairs("OPEN", zoe).extract().<String>path("items[0].id");

        as(STEWARD)
                .header("If-Match", "\"0\"")
                .body("{\"state\": \"MERGED\"}")
                .put("/v1/duplicates/" + pair + "/decision")
                .then()
                .statusCode(400);
    }

    private static void soon(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(100)).untilAsserted(check);
    }

    private static String user() {
        return UUID.randomUUID().toString();
    }
}
