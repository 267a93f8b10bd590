package dev.rapport.stack.bench;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.load.Api;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The unified view of one customer through the gateway, all gates on: latency at a fixed rate, CPU and throughput when it is busy. */
public final class ViewBench {
    private static final int RUNS = 3;
    private static final String QUERY =
            "query($id: ID!) { customer(id: $id) { id profile { givenName familyName country }"
                    + " metrics { categories items orders { currency orders gross average } interactions { total } }"
                    + " timeline(first: 20) { edges { node { id type kind occurredAt channel value } } }"
                    + " recommendations(first: 5) { sku name score } access { category permitted reason } } }";

    private final Api api;
    private final Supplier<String> token;
    private final String gateway;
    private final CpuTime cpu;
    private final Progress progress;

    public ViewBench(Api api, Supplier<String> token, String gateway, CpuTime cpu, Progress progress) {
        this.api = api;
        this.token = token;
        this.gateway = gateway;
        this.cpu = cpu;
        this.progress = progress;
    }

    List<Figure> run() {
        var ids = customers();
        ids.forEach(this::requireWhole);
        progress.say("  warming up for 30 s");
        var unused = HttpLoad.run(busy(ids, 30));
        var steady = IntStream.range(0, RUNS).mapToObj(run -> steady(ids, run)).toList();
        var busy = IntStream.range(0, RUNS).mapToObj(run -> measured(ids, run)).toList();
        var note = "demo store, " + ids.size() + " customers in rotation, everything on this machine";
        return List.of(
                figure("p95_ms", median(steady, HttpLoad.Outcome::p95Millis), "ms", "<= 150 at 20/s", note),
                figure("p99_ms", median(steady, HttpLoad.Outcome::p99Millis), "ms", "<= 300 at 20/s", note),
                figure("views_per_second", median(busy, Busy::perSecond), "1/s", "", note + ", 16 connections"),
                figure("cpu_ms_per_view", median(busy, Busy::cpuMillis), "ms", "", note + ", 16 connections"));
    }

    public void warmUp(List<String> ids, int seconds) {
        HttpLoad.warmUp(busy(ids, seconds));
    }

    /** Views a second at full load, of customers who were looked at before. */
    public double perSecond(List<String> ids, int seconds) {
        return HttpLoad.run(busy(ids, seconds)).requests() / (double) seconds;
    }

    /** A run at full load. */
    private record Busy(double perSecond, double cpuMillis) {}

    private HttpLoad.Outcome steady(List<String> ids, int run) {
        progress.say("  20 views a second, run " + (run + 1) + " of " + RUNS);
        return HttpLoad.run(yaml(ids, "constantRate:\n      usersPerSec: 20\n      duration: 20s"));
    }

    private Busy measured(List<String> ids, int run) {
        progress.say("  16 connections, run " + (run + 1) + " of " + RUNS);
        var before = cpu.used();
        var outcome = HttpLoad.run(busy(ids, 15));
        var used = cpu.used().minus(before);
        return new Busy(outcome.requests() / 15.0, used.toNanos() / 1e6 / outcome.requests());
    }

    private String busy(List<String> ids, int seconds) {
        return yaml(ids, "always:\n      users: 16\n      duration: " + seconds + "s");
    }

    private String yaml(List<String> ids, String load) {
        return """
                name: view
                http:
                  host: %s
                  sharedConnections: 32
                phases:
                - view:
                    %s
                      scenario:
                      - view:
                        - randomItem:
                            toVar: id
                            list: [%s]
                        - httpRequest:
                            POST: /graphql
                            headers:
                              authorization: Bearer %s
                              content-type: application/json
                            body: '{"query":"%s","variables":{"id":"${id}"}}'
                """.formatted(gateway, load, String.join(", ", ids), token.get(), QUERY);
    }

    /** GraphQL answers 200 also for what fails, so each view is looked at once before any is timed. */
    private void requireWhole(String id) {
        var answer = api.post(gateway + "/graphql", Map.of("query", QUERY, "variables", Map.of("id", id)), "");
        if (answer.body().has("errors")) {
            throw new StackProblem("A view has errors: no figure.");
        }
    }

    public List<String> customers() {
        var page = api.post(
                gateway + "/graphql", Map.of("query", "{ customers(first: 100) { edges { node { id } } } }"), "");
        return StreamSupport.stream(page.body().at("/data/customers/edges").spliterator(), false)
                .map(edge -> edge.at("/node/id").asText())
                .toList();
    }

    private static Figure figure(String name, double value, String unit, String goal, String note) {
        return new Figure("view", name, value, unit, goal, RUNS, note);
    }

    private static <T> double median(List<T> runs, java.util.function.ToDoubleFunction<T> value) {
        return Figure.median(runs.stream().mapToDouble(value).toArray());
    }
}
