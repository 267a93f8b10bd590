package dev.rapport.interaction.metric;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.metric.Facts.Contact;
import dev.rapport.interaction.metric.Facts.Life;
import dev.rapport.interaction.metric.Facts.Ordered;
import dev.rapport.interaction.metric.ReadMetrics.Members;
import dev.rapport.interaction.order.OrderRow;
import dev.rapport.interaction.recording.RecordEvents;
import dev.rapport.interaction.subject.Subject;
import dev.rapport.testkit.Tokens;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept by increments is what the facts come to, after anything that can happen to them. */
@QuarkusTest
class MetricsAddUpDbTest {
    private static final int CUSTOMERS = 10_000;
    private static final int AT_ONCE = 2_000;
    private static final int CORRECTIONS = 200;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final Facts facts = new Facts(seed, source);

    /** The customers by their names, in the order of the ids. */
    private final List<UUID> customers = new ArrayList<>();

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();

    /** To which customer a subject points. */
    private final Map<UUID, UUID> owners = new HashMap<>();

    @Inject
    Pool pool;

    @Inject
    RecordEvents recordEvents;

    @Inject
    ReadMetrics readMetrics;

    @Test
    void whatIsKeptIsWhatTheFactsComeTo() {
        Log.infof("seed %d", seed);
        IntStream.range(0, CUSTOMERS).forEach(each -> {
            customers.add(UUID.randomUUID());
            subjects.add(Subject.identifier("user_id", source + each));
            lives.add(facts.life(subjects.getLast()));
        });
        var told = new ArrayList<>(
                lives.stream().flatMap(life -> life.told().stream()).toList());
        Collections.shuffle(told, random);
        record(told);
        record(told.subList(0, AT_ONCE));
        IntStream.range(0, CUSTOMERS)
                .forEach(each -> owners.put(subjects.get(each).id(), customers.get(each)));
        link();
        assertAddsUp("as told");

        correct();
        assertAddsUp("after corrections");

        IntStream.range(0, CUSTOMERS / 2)
                .forEach(each -> owners.put(
                        subjects.get(random.nextInt(CUSTOMERS)).id(), customers.get(random.nextInt(CUSTOMERS))));
        link();
        assertAddsUp("after merges");
        IntStream.range(0, CUSTOMERS)
                .forEach(each -> owners.put(subjects.get(each).id(), customers.get(each)));
        link();
        assertAddsUp("after they were undone");
    }

    private void record(List<Recording> told) {
        for (var start = 0; start < told.size(); start += AT_ONCE) {
            var piece = told.subList(start, Math.min(start + AT_ONCE, told.size()));
            assertThat(recordEvents.record(piece).await().indefinitely())
                    .allSatisfy(outcome -> assertThat(outcome.problem()).isNull());
        }
    }

    /** As events of the profile do. */
    private void link() {
        var ids = owners.keySet().toArray(UUID[]::new);
        var of = owners.values().toArray(UUID[]::new);
        pool.preparedQuery("""
                insert into subjects (id, type, value, customer_id)
                select id, 'user_id', id::text, customer from unnest($1::uuid[], $2::uuid[]) as link(id, customer)
                on conflict (id) do update set customer_id = excluded.customer_id
                """).execute(Tuple.of(ids, of)).await().indefinitely();
    }

    private void correct() {
        for (var each = 0; each < CORRECTIONS; each++) {
            var index = random.nextInt(CUSTOMERS);
            var life = lives.get(index);
            if (random.nextBoolean() && !life.contacts().isEmpty()) {
                correctContact(life, index);
            } else if (!life.orders().isEmpty()) {
                correctOrder(life);
            }
        }
    }

    private void correctContact(Life life, int index) {
        var was = life.contacts().removeLast().event();
        if (random.nextBoolean()) {
            correct(was.id(), "VOID", "");
            return;
        }
        var now = facts.contact(subjects.get(index));
        var changes = """
                , "changes": {"occurredAt": "%s", "type": "%s", "direction": "%s", "channel": "%s", "productLine": "pots"}""";
        correct(was.id(), "AMEND", changes.formatted(now.occurredAt(), now.type(), now.direction(), now.channel()));
        life.contacts()
                .add(new Contact(new dev.rapport.interaction.event.Event(
                        was.id(),
                        was.source(),
                        was.number(),
                        was.subject(),
                        now.type(),
                        was.kind(),
                        now.direction(),
                        now.channel(),
                        null,
                        null,
                        "pots",
                        was.outcome(),
                        now.occurredAt(),
                        null,
                        null)));
    }

    private void correctOrder(Life life) {
        var was = life.orders().removeLast();
        if (random.nextBoolean()) {
            correct(was.event(), "VOID", "");
            return;
        }
        var now = facts.row(
                was.row().effectiveKind(),
                was.row().number(),
                was.row().orderedAt().minusSeconds(facts.upTo(1_000_000)));
        correct(was.event(), "AMEND", ", \"order\": " + json(now));
        life.orders().add(new Ordered(was.event(), was.subject(), now));
    }

    private static String json(OrderRow row) {
        var lines = row.lines().stream()
                .map(line -> "{\"sku\": \"%s\", \"category\": %s, \"quantity\": %d, \"unitPrice\": %s}"
                        .formatted(
                                line.sku(),
                                line.category() == null ? "null" : "\"" + line.category() + "\"",
                                line.quantity(),
                                line.unitPrice()))
                .toList();
        return "{\"number\": \"%s\", \"kind\": \"%s\", \"channel\": \"%s\", \"currency\": \"%s\", \"orderedAt\": \"%s\", \"lines\": %s}"
                .formatted(row.number(), row.kind(), row.channel(), row.currency(), row.orderedAt(), lines);
    }

    private void correct(UUID event, String action, String members) {
        as(Tokens.ops())
                .body("{\"eventId\": \"%s\", \"action\": \"%s\", \"reason\": \"by chance\"%s}"
                        .formatted(event, action, members))
                .post("/v1/corrections")
                .then()
                .statusCode(201);
    }

    private void assertAddsUp(String when) {
        var contacts = new HashMap<UUID, List<Contact>>();
        var orders = new HashMap<UUID, List<Ordered>>();
        IntStream.range(0, CUSTOMERS).forEach(each -> {
            var owner = owners.get(subjects.get(each).id());
            contacts.computeIfAbsent(owner, id -> new ArrayList<>())
                    .addAll(lives.get(each).contacts());
            orders.computeIfAbsent(owner, id -> new ArrayList<>())
                    .addAll(lives.get(each).orders());
        });
        for (var start = 0; start < CUSTOMERS; start += 1_000) {
            var piece = customers.subList(start, start + 1_000);
            var today = LocalDate.now(ZoneOffset.UTC);
            var answered = answered(piece);
            assertThat(LocalDate.now(ZoneOffset.UTC)).as("no window moved").isEqualTo(today);
            for (var each = 0; each < piece.size(); each++) {
                var customer = piece.get(each);
                assertThat(Figures.answered(answered.get(each)))
                        .as("%s, seed %d, customer %s", when, seed, customer)
                        .isEqualTo(Figures.counted(
                                contacts.getOrDefault(customer, List.of()),
                                orders.getOrDefault(customer, List.of()),
                                today));
            }
        }
    }

    private Map<Integer, Metrics> answered(List<UUID> of) {
        var counted = IntStream.range(0, of.size())
                .mapToObj(index -> new Counted(index, of.get(index), null, null))
                .toList();
        return readMetrics.read(pool, new Members(counted, counted)).await().indefinitely();
    }
}
