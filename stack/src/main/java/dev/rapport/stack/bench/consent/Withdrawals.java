package dev.rapport.stack.bench.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Grants and withdraws while replicas are read, paused and killed. */
public final class Withdrawals {
    private static final int DECIDERS = 4;
    private static final int READERS = 16;
    private static final int SUBJECTS = 100;
    private static final int HOT = 24;
    private static final Duration READ_FOR = Duration.ofMillis(60);

    private final Api api;
    private final Supplier<String> token;
    private final List<Subject> subjects;
    private final AtomicLong longestBarrier = new AtomicLong();

    /** @param profile where the customers of the bench are made known */
    public Withdrawals(Api api, Supplier<String> token, String profile) {
        this.api = api;
        this.token = token;
        this.subjects = IntStream.range(0, SUBJECTS)
                .mapToObj(number -> new Subject(customer(profile)))
                .toList();
    }

    /**
     * What came of a run.
     *
     * @param violations answers with data of customers whose withdrawal had been answered
     * @param released answers with data at all, without which the run would show nothing
     * @param answerMillis how long each withdrawal took, sorted
     */
    public record Result(
            int withdrawals,
            long violations,
            long released,
            long withheld,
            int pauses,
            int kills,
            List<Double> answerMillis) {

        public double median() {
            return answerMillis.get(answerMillis.size() / 2);
        }

        public double longest() {
            return answerMillis.getLast();
        }
    }

    /**
     * @param ledger the profile-service that decisions are sent to; it is not disturbed
     * @param disturbed the replicas that are paused and killed
     */
    public Result run(Replicas replicas, String ledger, List<Kind> disturbed, int count) {
        var hot = new LinkedBlockingQueue<Subject>();
        hot.addAll(subjects.subList(0, HOT));
        var reads = new Reads(replicas.ports(), token, () -> any(hot));
        var chaos = new Chaos(replicas, disturbed);
        var latencies = Collections.synchronizedList(new ArrayList<Double>());
        var free = new LinkedBlockingQueue<>(subjects);
        var left = new AtomicInteger(count);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            var around = new ArrayList<Future<?>>();
            around.add(threads.submit(chaos::run));
            IntStream.range(0, READERS).forEach(reader -> around.add(threads.submit(reads::run)));
            var deciding = IntStream.range(0, DECIDERS)
                    .mapToObj(decider -> threads.submit(() -> decide(ledger, free, hot, left, latencies)))
                    .toList();
            await(deciding);
            around.forEach(each -> each.cancel(true));
        }
        var sorted = latencies.stream().sorted().toList();
        return new Result(
                sorted.size(),
                reads.violations(),
                reads.released(),
                reads.withheld(),
                chaos.pauses(),
                chaos.kills(),
                sorted);
    }

    private void decide(
            String ledger,
            BlockingQueue<Subject> free,
            BlockingQueue<Subject> hot,
            AtomicInteger left,
            List<Double> latencies) {
        while (left.getAndDecrement() > 0) {
            var subject = free.remove();
            var grant = subject.begin();
            hot.add(subject);
            var unusedOldest = hot.poll();
            var granted = post(ledger, subject, "GRANTED");
            sleep(READ_FOR);
            var began = System.nanoTime();
            var withdrawn = post(ledger, subject, "WITHDRAWN");
            grant.answered();
            latencies.add((System.nanoTime() - began) / 1e6);
            longestBarrier.accumulateAndGet(withdrawn.at("/proof/barrierMs").asLong(), Math::max);
            requireEffective(granted);
            requireEffective(withdrawn);
            free.add(subject);
        }
    }

    private JsonNode post(String ledger, Subject subject, String decision) {
        var choice =
                Map.of("purpose", "marketing", "decision", decision, "notice", Map.of("language", "en", "version", 1));
        var body = Map.of("decisions", List.of(choice), "evidence", Map.of("kind", "CALL"));
        return api.post(ledger + "/v1/customers/" + subject.id + "/consents", body, "")
                .body();
    }

    private static void requireEffective(JsonNode answer) {
        if (!answer.at("/proof/effective").asBoolean()) {
            throw new StackProblem(
                    "A decision was not recorded: " + answer.path("code").asText());
        }
    }

    private String customer(String profile) {
        var name = UUID.randomUUID().toString();
        var identifiers = List.of(Map.of("type", "user_id", "value", name));
        var answer = api.post(
                profile + "/v1/customers", Map.of("familyName", "Withdrawal", "identifiers", identifiers), name);
        return answer.body().get("id").asText();
    }

    public long longestBarrierMillis() {
        return longestBarrier.get();
    }

    /** One of those who granted last; some have withdrawn since. */
    private static Subject any(BlockingQueue<Subject> hot) {
        var latest = List.copyOf(hot);
        return latest.get(latest.size() - 1 - ThreadLocalRandom.current().nextInt(HOT / 2));
    }

    private static void await(List<? extends Future<?>> deciding) {
        try {
            for (var each : deciding) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new StackProblem("A decision could not be made.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }
}
