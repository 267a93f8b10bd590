package dev.rapport.profile.merge;

import static dev.rapport.profile.consent.ConsentClient.request;
import static dev.rapport.profile.customer.CustomerFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.profile.dossier.PartClient;
import dev.rapport.profile.merge.People.Merge;
import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done with customers in whatever order: nobody loses a name, nobody gets another's, and what is undone is as it was. */
@QuarkusTest
class RandomMergesApiTest {
    private static final String MARKETER = Tokens.of("marketer-1", "marketer");
    private static final int STEPS = 30;
    private static final int MOST = 6;

    private final People people = new People();
    private final Map<String, ConsentClient> signIns = new HashMap<>();
    private final CloudEvents events = new CloudEvents("interaction");
    private int compared;

    @AfterEach
    void close() {
        events.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothingIsLostAndWhatIsUndoneIsAsItWas(long seed) {
        var random = new SplittableRandom(seed);
        create();
        create();
        for (var step = 0; step < STEPS; step++) {
            act(random);
            check("seed " + seed + ", step " + step);
        }
        while (!people.merges.isEmpty()) {
            undo(random);
            check("seed " + seed + ", at the end");
        }
        assertThat(compared).as("exports that were compared").isPositive();
    }

    private void act(SplittableRandom random) {
        switch (random.nextInt(10)) {
            case 0 -> createSeldom();
            case 1 -> observe(any(random));
            case 2 -> contact(any(random));
            case 3 -> decide(any(random), random.nextInt(3) > 0);
            case 4, 5, 6 -> merge(any(random), any(random));
            default -> undo(random);
        }
    }

    private String any(SplittableRandom random) {
        return people.customers.get(random.nextInt(people.customers.size()));
    }

    private void createSeldom() {
        if (people.customers.size() < MOST) {
            create();
        }
    }

    private void create() {
        var subject = "sub-" + UUID.randomUUID();
        var customer = ConsentClient.ofNewCustomer(subject);
        signIns.put(customer.customer(), customer);
        people.add(customer.customer(), subject);
    }

    /** A source knows her by one of her own names, and by a new one. */
    private void observe(String customer) {
        var sub = people.names(customer).stream().findFirst().orElseThrow();
        var name = "user-" + UUID.randomUUID();
        var known = as(Tokens.agent())
                .get("/v1/customers/" + customer)
                .path("identifiers.find { it.value == '" + sub + "' }.type");
        events.send(
                "rapport.interaction",
                UUID.randomUUID().toString(),
                "rapport.interaction.identity.observed.v1",
                UUID.randomUUID().toString(),
                """
                {"kind":"identify","source":"shop","observedAt":"2026-01-01T00:00:00Z","identifiers":[
                {"type":"%s","value":"%s"},{"type":"user_id","value":"%s"}]}""".formatted(known, sub, name));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> names(customer).contains(name));
        people.named(people.holder(sub), name);
    }

    private void contact(String customer) {
        PartClient.of(customer, "contact-points")
                .added("{\"method\": \"EMAIL\", \"value\": \"" + UUID.randomUUID() + "@example.org\"}");
        people.changed(customer);
    }

    private void decide(String customer, boolean grants) {
        signIns.get(customer)
                .decide("marketing", grants ? "GRANTED" : "WITHDRAWN")
                .statusCode(200);
        people.decided(customer, grants);
    }

    private void merge(String one, String other) {
        var survivor = people.survivor(one);
        var merged = people.survivor(other);
        if (survivor.equals(merged)) {
            MergeClient.tryMerge(one, other).statusCode(409);
            return;
        }
        var before = List.of(people.before(survivor, Export.of(survivor)), people.before(merged, Export.of(merged)));
        people.merged(MergeClient.merge(one, other), survivor, merged, before);
    }

    private void undo(SplittableRandom random) {
        if (people.merges.isEmpty()) {
            return;
        }
        var merge = people.merges.get(random.nextInt(people.merges.size()));
        MergeClient.undo(merge.id()).statusCode(200);
        people.undone(merge);
        compare(merge);
    }

    private void compare(Merge merge) {
        for (var before : merge.before()) {
            if (people.isAsBefore(before)) {
                assertThat(Export.of(before.customer())).isEqualTo(before.export());
                compared++;
            }
        }
    }

    private void check(String when) {
        for (var customer : people.customers) {
            var read = as(Tokens.agent()).get("/v1/customers/" + customer);
            assertThat(read.<String>path("id")).as(when).isEqualTo(people.survivor(customer));
            assertThat(names(customer)).as(when).isEqualTo(people.names(customer));
            assertThat(opens(customer)).as("%s: the gate of %s", when, customer).isEqualTo(people.permitted(customer));
            assertThat(permitted(customer))
                    .as("%s: marketing of %s", when, customer)
                    .isEqualTo(people.permitted(customer));
        }
        var all = new ArrayList<String>();
        people.customers.stream().filter(isSurvivor()).forEach(survivor -> all.addAll(names(survivor)));
        assertThat(all).as(when).doesNotHaveDuplicates();
    }

    private Predicate<String> isSurvivor() {
        return customer -> people.survivor(customer).equals(customer);
    }

    private static TreeSet<String> names(String customer) {
        return new TreeSet<>(
                as(Tokens.agent()).get("/v1/customers/" + customer).<List<String>>path("identifiers.value"));
    }

    /** What every process that decides says, and not what the database holds. */
    private static boolean opens(String customer) {
        return request(MARKETER)
                        .header("Purpose", "marketing")
                        .get("/v1/customers/" + customer)
                        .statusCode()
                == 200;
    }

    private static boolean permitted(String customer) {
        return request(Tokens.agent())
                .get("/v1/customers/" + customer + "/consents")
                .path("purposes.find { it.purpose == 'marketing' }.permitted");
    }
}
