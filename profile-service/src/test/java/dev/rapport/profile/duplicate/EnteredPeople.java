package dev.rapport.profile.duplicate;

import static dev.rapport.profile.customer.CustomerFixtures.as;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** People as somebody enters them, and what a steward asks about them. */
@com.google.errorprone.annotations.CanIgnoreReturnValue
final class EnteredPeople {
    static final String STEWARD = Tokens.of("steward-1", "steward");

    private EnteredPeople() {}

    static ValidatableResponse search() {
        String asked = as(STEWARD)
                .post("/v1/duplicate-searches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> as(STEWARD)
                                .get("/v1/duplicate-searches/" + asked)
                                .then()
                                .statusCode(200),
                        answer -> answer.extract().path("state").equals("DONE"));
    }

    static ValidatableResponse pairs(String state, String customer) {
        return as(STEWARD)
                .get("/v1/duplicates?state=" + state + "&customer=" + customer)
                .then()
                .statusCode(200);
    }

    static String person(String given, String family, String birthday, String user, String home) {
        String id = as(Tokens.agent())
                .body("""
                        {"givenName": "%s", "familyName": "%s", "birthday": "%s",
                         "identifiers": [{"type": "user_id", "value": "%s"}]}""".formatted(given, family, birthday, user))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PartClient.of(id, "addresses")
                .added("""
                {"line1": "%s", "locality": "Görlitz", "postalCode": "%05d", "country": "DE"}""".formatted(home, ThreadLocalRandom.current().nextInt(10_000, 99_999)));
        return id;
    }

    static void reachedByOnePhone(String... customers) {
        var phone = "+4930%08d".formatted(ThreadLocalRandom.current().nextInt(20_000_000, 89_999_999));
        for (var customer : customers) {
            PartClient.of(customer, "contact-points").added("{\"method\": \"PHONE\", \"value\": \"" + phone + "\"}");
        }
    }

    static String birthday() {
        return LocalDate.ofEpochDay(ThreadLocalRandom.current().nextInt(-10_000, 10_000))
                .toString();
    }

    static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
