package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Events by the wire protocol, with metrics and outbox: how many, at what cost, how soon, and whether each counts once. */
public final class IngestBench {
    private static final Duration HALF_LOAD = Duration.ofSeconds(35);
    private static final Duration BESIDE_OVERLOAD = Duration.ofSeconds(15);
    private static final int SENDERS = 32;

    private final Rig rig;
    private final Progress progress;

    public IngestBench(Rig rig, Progress progress) {
        this.rig = rig;
        this.progress = progress;
    }

    public List<Figure> run() {
        try (var wire = Wire.to(rig.target())) {
            var figures = new ArrayList<Figure>();
            var peak = throughput(wire, figures);
            figures.add(trackLatency(wire, peak / 2));
            figures.addAll(overload(wire));
            figures.addAll(endurance(wire));
            figures.addAll(reconciliation());
            return figures;
        }
    }

    /** Events a second, which the figures after it are measured by. */
    private double throughput(Wire wire, List<Figure> figures) {
        var outcome = new Throughput(rig, Senders.busy(wire, SENDERS), progress).run();
        var runs = Throughput.RUNS;
        var note = "batches of 100 messages, " + SENDERS + " connections, everything on this machine";
        var copy = note + "; COPY interleaved with each run";
        var single = note + "; rows committed one by one over one connection, as COPY is, interleaved with each run";
        var many = "the same over 16 connections at once, whose commits PostgreSQL puts together";
        figures.add(figure("events_per_second", outcome.perSecond(), "1/s", "", runs, note));
        figures.add(figure("ratio_to_copy", outcome.toCopy(), "", ">= 0.5", runs, copy));
        figures.add(figure("ratio_to_single_row_commit", outcome.toSingle(), "", ">= 4", runs, single));
        figures.add(figure("ratio_to_single_row_commit_by_16", outcome.toSingleByMany(), "", "", runs, many));
        figures.add(figure("cpu_ms_per_event", outcome.cpuMillis(), "ms", "<= 0.06", runs, note));
        return outcome.perSecond();
    }

    private Figure trackLatency(Wire wire, double eventsPerSecond) {
        progress.say("  single messages under half of that load");
        rig.settle();
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var load = new Senders(wire, SENDERS, eventsPerSecond / Batches.EVENTS);
            var running = beside.submit(() -> load.send(HALF_LOAD));
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            var took = TrackLatency.measured(wire, HALF_LOAD.minusSeconds(5));
            var sent = running.get() * Batches.EVENTS / (double) HALF_LOAD.toSeconds();
            var note =
                    "50 a second, each timed from when it was due, beside %.0f events a second in batches of 100; p50 %.0f, p90 %.0f"
                            .formatted(sent, took.p50(), took.p90());
            return figure("track_p99_ms", took.p99(), "ms", "<= 50", 1, note);
        } catch (ExecutionException e) {
            throw new StackProblem("A batch was not taken.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    /** Measured by what is taken right before or right after, whichever is more, because a shared machine is not always as fast. */
    private List<Figure> overload(Wire wire) {
        progress.say("  ten times as many as are taken, for a minute");
        var senders = Senders.busy(wire, SENDERS);
        var before = batchesPerSecond(senders);
        var outcome = new Overload(wire, 10 * before).run();
        var after = batchesPerSecond(senders);
        var note =
                "offered %.0f batches a second for 60 s: %.0f taken, %.0f answered 429 or 503, %.1f failed; %.0f before, %.0f after"
                        .formatted(
                                10 * before,
                                outcome.takenPerSecond(),
                                outcome.refusedPerSecond(),
                                outcome.failedPerSecond(),
                                before,
                                after);
        var goodput = outcome.takenPerSecond() / Math.max(before, after);
        return List.of(
                figure("overload_goodput_ratio", goodput, "", ">= 0.7", 1, note),
                figure("overload_recovery_s", outcome.recoverySeconds(), "s", "<= 5", 1, "until answered in 100 ms"));
    }

    private static double batchesPerSecond(Senders senders) {
        return senders.send(BESIDE_OVERLOAD) / (double) BESIDE_OVERLOAD.toSeconds();
    }

    private List<Figure> endurance(Wire wire) {
        progress.say("  ten million events");
        var outcome = new Endurance(rig, Senders.busy(wire, SENDERS), progress).run();
        var cost = "CPU for each at %d events".formatted(outcome.costedAt());
        var memory = "at the end to after two minutes; %d events in %d s"
                .formatted(outcome.events(), outcome.took().toSeconds());
        return List.of(
                figure("cost_ratio_10m_to_100k", outcome.costRatio(), "", "0.8 to 1.2", 1, cost),
                figure("memory_ratio", outcome.memoryRatio(), "", "1", 1, memory));
    }

    private List<Figure> reconciliation() {
        progress.say("  killing the service and PostgreSQL");
        var outcome = new Reconciliation(rig, progress).run();
        var note = outcome.acknowledged() + " events acknowledged over " + outcome.kills()
                + " kills, of the service and of PostgreSQL in turn";
        return List.of(
                figure("lost", outcome.lost(), "", "0", 1, note),
                figure("doubled", outcome.doubled(), "", "0", 1, note + "; events and their counts"),
                figure("orphaned_outbox", outcome.orphaned(), "", "0", 1, note));
    }

    /** Said at once too, because the whole takes long, and what comes later may fail. */
    private Figure figure(String name, double value, String unit, String goal, int runs, String note) {
        var figure = new Figure("ingest", name, value, unit, goal, runs, note);
        progress.say("  " + figure.line());
        return figure;
    }
}
