package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.CpuTime;
import dev.rapport.stack.bench.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Events by the wire protocol, with metrics and outbox: how many, at what cost, how soon, and whether each counts once. */
public final class IngestBench {
    private static final int RUNS = 3;
    private static final int SECONDS = 15;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration HALF_LOAD = Duration.ofSeconds(35);
    private static final int SENDERS = 32;

    private final Target target;
    private final Supplier<Victims> victims;
    private final CpuTime cpu;
    private final Progress progress;

    public IngestBench(Target target, Supplier<Victims> victims, CpuTime cpu, Progress progress) {
        this.target = target;
        this.victims = victims;
        this.cpu = cpu;
        this.progress = progress;
    }

    public List<Figure> run() {
        try (var wire = Wire.to(target.url(), target.authorization())) {
            var figures = new ArrayList<Figure>();
            var peak = throughput(wire, figures);
            figures.add(trackLatency(wire, peak / 2));
            figures.addAll(overload(wire, peak));
            figures.addAll(reconciliation());
            return figures;
        }
    }

    /** Events a second, which the figures after it are measured by. */
    private double throughput(Wire wire, List<Figure> figures) {
        progress.say("  warming up");
        var senders = new Senders(wire, SENDERS, 0);
        var unused = senders.send(new Batches(Batches.EVENTS), WARM_UP);
        var before = target.recorded();
        var runs =
                IntStream.range(0, RUNS).mapToObj(run -> measured(senders, run)).toList();
        requireThere(before + runs.stream().mapToLong(Run::acknowledged).sum());
        var events = median(runs, Run::perSecond);
        var note = "batches of 100 messages, " + SENDERS + " connections, everything on this machine";
        figures.add(figure("events_per_second", events, "1/s", "", RUNS, note));
        figures.add(figure(
                "ratio_to_copy",
                median(runs, run -> run.perSecond() / run.copied()),
                "",
                ">= 0.5",
                RUNS,
                note + "; COPY interleaved with each run"));
        figures.add(figure(
                "ratio_to_single_row_commit",
                median(runs, run -> run.perSecond() / run.single()),
                "",
                ">= 4",
                RUNS,
                note + "; rows committed one by one over one connection, as COPY is, interleaved with each run"));
        figures.add(figure(
                "ratio_to_single_row_commit_by_16",
                median(runs, run -> run.perSecond() / run.singleByMany()),
                "",
                "",
                RUNS,
                "the same over 16 connections at once, whose commits PostgreSQL puts together"));
        figures.add(figure("cpu_ms_per_event", median(runs, Run::cpuMillis), "ms", "<= 0.06", RUNS, note));
        return events;
    }

    private Figure trackLatency(Wire wire, double eventsPerSecond) {
        progress.say("  single messages under half of that load");
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var load = new Senders(wire, SENDERS, eventsPerSecond / Batches.EVENTS);
            var running = beside.submit(() -> load.send(new Batches(Batches.EVENTS), HALF_LOAD));
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            var took = TrackLatency.measured(wire, HALF_LOAD.minusSeconds(5));
            var batches = running.get();
            var note =
                    "50 a second, each timed from when it was due, beside %.0f events a second in batches of 100; p50 %.0f, p90 %.0f"
                            .formatted(
                                    batches * Batches.EVENTS / (double) HALF_LOAD.toSeconds(), took.p50(), took.p90());
            return figure("track_p99_ms", took.p99(), "ms", "<= 50", 1, note);
        } catch (ExecutionException e) {
            throw new StackProblem("A batch was not taken.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private List<Figure> overload(Wire wire, double peak) {
        progress.say("  ten times that load for a minute");
        var outcome = new Overload(wire, peak * 10 / Batches.EVENTS).run();
        var note = "offered %.0f batches a second for 60 s: %.0f taken, %.0f answered 429 or 503, %.1f failed"
                .formatted(
                        peak * 10 / Batches.EVENTS,
                        outcome.takenPerSecond(),
                        outcome.refusedPerSecond(),
                        outcome.failedPerSecond());
        return List.of(
                figure(
                        "overload_goodput_ratio",
                        outcome.takenPerSecond() * Batches.EVENTS / peak,
                        "",
                        ">= 0.7",
                        1,
                        note),
                figure("overload_recovery_s", outcome.recoverySeconds(), "s", "<= 5", 1, "until answered in 100 ms"));
    }

    private List<Figure> reconciliation() {
        progress.say("  killing the service and PostgreSQL");
        try (var killed = victims.get()) {
            var outcome = new Reconciliation(target, killed, progress).run();
            var note = outcome.acknowledged() + " events acknowledged over " + outcome.kills()
                    + " kills, of a service beside the stack and of PostgreSQL in turn";
            return List.of(
                    figure("lost", outcome.lost(), "", "0", 1, note),
                    figure("doubled", outcome.doubled(), "", "0", 1, note + "; events and their counts"),
                    figure("orphaned_outbox", outcome.orphaned(), "", "0", 1, note));
        }
    }

    /** Counted once for all runs, because counting costs what is measured. */
    private void requireThere(long least) {
        var recorded = target.recorded();
        target.awaitRelayed();
        if (recorded < least) {
            throw new StackProblem("Of " + least + " acknowledged events " + recorded + " are there: no figure.");
        }
    }

    /** Rows a second over HTTP, by COPY and by single commits right after it, and CPU for each row over HTTP. */
    private record Run(long acknowledged, double cpuMillis, double copied, double single, double singleByMany) {
        double perSecond() {
            return acknowledged / (double) SECONDS;
        }
    }

    private Run measured(Senders senders, int run) {
        progress.say("  run " + (run + 1) + " of " + RUNS);
        var before = cpu.used();
        var batches = senders.send(new Batches(Batches.EVENTS), Duration.ofSeconds(SECONDS));
        var used = cpu.used().minus(before);
        var events = batches * Batches.EVENTS;
        var result = new Run(
                events,
                used.toNanos() / 1e6 / events,
                CopyCost.rowsPerSecond(target),
                SingleRows.perSecond(target, 1),
                SingleRows.perSecond(target, 16));
        progress.say("  %.0f events a second, COPY %.0f, single rows %.0f, over 16 connections %.0f"
                .formatted(result.perSecond(), result.copied(), result.single(), result.singleByMany()));
        return result;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Figure.median(runs.stream().mapToDouble(figure).toArray());
    }

    private static Figure figure(String name, double value, String unit, String goal, int runs, String note) {
        return new Figure("ingest", name, value, unit, goal, runs, note);
    }
}
