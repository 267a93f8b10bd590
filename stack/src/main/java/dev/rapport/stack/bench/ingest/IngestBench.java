package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.CpuTime;
import dev.rapport.stack.bench.Figure;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Events in batches of 100 by the wire protocol, with metrics and outbox, against COPY of such rows. */
public final class IngestBench {
    private static final int RUNS = 3;
    private static final int SECONDS = 15;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SENDERS = 32;

    private final Target target;
    private final CpuTime cpu;

    public IngestBench(Target target, CpuTime cpu) {
        this.target = target;
        this.cpu = cpu;
    }

    public List<Figure> run(Progress progress) {
        progress.say("  warming up");
        var senders = new Senders(target.url(), target.authorization(), SENDERS);
        var unused = senders.send(new Batches(Batches.EVENTS), Duration.ofSeconds(WARM_UP_SECONDS));
        var before = target.recorded();
        var runs = IntStream.range(0, RUNS)
                .mapToObj(run -> measured(senders, run, progress))
                .toList();
        requireThere(before + runs.stream().mapToLong(Run::acknowledged).sum());
        var events = Figure.median(runs.stream().mapToDouble(Run::perSecond).toArray());
        var ratio = Figure.median(
                runs.stream().mapToDouble(run -> run.perSecond() / run.copied()).toArray());
        var cost = Figure.median(runs.stream().mapToDouble(Run::cpuMillis).toArray());
        var note = "batches of 100 messages, " + SENDERS + " connections, everything on this machine";
        return List.of(
                new Figure("ingest", "events_per_second", events, "1/s", "", RUNS, note),
                new Figure(
                        "ingest",
                        "ratio_to_copy",
                        ratio,
                        "",
                        ">= 0.5",
                        RUNS,
                        note + "; COPY interleaved with each run"),
                new Figure("ingest", "cpu_ms_per_event", cost, "ms", "<= 0.06", RUNS, note));
    }

    /** Counted once for all runs, because counting costs what is measured. */
    private void requireThere(long least) {
        var recorded = target.recorded();
        target.awaitRelayed();
        if (recorded < least) {
            throw new StackProblem("Of " + least + " acknowledged events " + recorded + " are there: no figure.");
        }
    }

    /** Rows a second over HTTP and by COPY right after it, and CPU for each row over HTTP. */
    private record Run(long acknowledged, double cpuMillis, double copied) {
        double perSecond() {
            return acknowledged / (double) SECONDS;
        }
    }

    private Run measured(Senders senders, int run, Progress progress) {
        progress.say("  run " + (run + 1) + " of " + RUNS);
        var before = cpu.used();
        var batches = senders.send(new Batches(Batches.EVENTS), Duration.ofSeconds(SECONDS));
        var used = cpu.used().minus(before);
        var events = batches * Batches.EVENTS;
        var result = new Run(events, used.toNanos() / 1e6 / events, CopyCost.rowsPerSecond(target));
        progress.say("  %.0f events a second, COPY %.0f".formatted(result.perSecond(), result.copied()));
        return result;
    }
}
