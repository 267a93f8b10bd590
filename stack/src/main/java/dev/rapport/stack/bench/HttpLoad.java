package dev.rapport.stack.bench;

import dev.rapport.stack.StackProblem;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.core.parser.ParserException;
import io.hyperfoil.http.statistics.HttpStats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a Hyperfoil benchmark, given as its YAML, in this process, against an address of this machine. */
public final class HttpLoad {
    private HttpLoad() {}

    /** What came back; a load with failed requests has no figure. */
    public record Outcome(long requests, double p50Millis, double p95Millis, double p99Millis) {}

    public static Outcome run(String yaml) {
        var all = loaded(yaml);
        if (all.errors() > 0 || all.invalid > 0 || all.responseCount == 0) {
            throw new StackProblem(
                    "No figure: of %d requests %d timed out, %d lost their connection, %d had a bad answer."
                            .formatted(
                                    all.requestCount,
                                    all.requestTimeouts,
                                    all.connectionErrors,
                                    all.invalid + all.internalErrors));
        }
        return new Outcome(all.responseCount, millis(all, 50), millis(all, 95), millis(all, 99));
    }

    /**
     * What came back from a load that may be refused.
     *
     * @param refused answered 429 or 503
     * @param failed not answered, or in another way
     */
    public record Answers(long taken, long refused, long failed) {}

    public static Answers answers(String yaml) {
        var all = loaded(yaml);
        var statuses = HttpStats.get(all);
        var refused = statuses.status_4xx + statuses.status_5xx;
        return new Answers(statuses.status_2xx, refused, all.requestCount - statuses.status_2xx - refused);
    }

    /** Only to warm up; processes that have just started may be too slow for some requests. */
    public static void warmUp(String yaml) {
        var unused = loaded(yaml);
    }

    private static StatisticsSnapshot loaded(String yaml) {
        var all = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        parsed(yaml), (phase, step, metric, snapshot, countDown) -> all.add(snapshot), null, null)
                .run();
        return all;
    }

    private static double millis(StatisticsSnapshot snapshot, double percentile) {
        return snapshot.histogram.getValueAtPercentile(percentile) / 1e6;
    }

    private static Benchmark parsed(String yaml) {
        try (var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))) {
            return BenchmarkParser.instance().buildBenchmark(in, BenchmarkData.EMPTY, Map.of());
        } catch (IOException | ParserException e) {
            throw new IllegalStateException("the benchmark cannot be read", e);
        }
    }
}
