package dev.rapport.recommendation;

import dev.rapport.testkit.CloudEvents;
import java.time.Instant;
import java.util.UUID;

/** What customers say that they care about, as profile-service tells it. */
public final class Interests {
    private Interests() {}

    /** @param interest its id; told again it is otherwise */
    public static void stated(String customer, String interest, String topic, double weight) {
        tell("stated", customer, """
                {"customerId": "%s", "interestId": "%s", "topic": "%s", "weight": %s, "statedAt": "%s", "halvesAfterDays": 365}""".formatted(customer, interest, topic, weight, Instant.now()));
    }

    public static void removed(String customer, String interest) {
        tell("removed", customer, """
                {"customerId": "%s", "partId": "%s", "fields": []}""".formatted(customer, interest));
    }

    private static void tell(String happening, String customer, String data) {
        var type = "rapport.profile.interest." + happening + ".v1";
        try (var events = new CloudEvents("profile-service")) {
            events.send("rapport.profile", UUID.randomUUID().toString(), type, customer, data);
        }
    }
}
