package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.Figure;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** As many batches as are taken, and right after each run the same rows by COPY and by single commits. */
final class Throughput {
    static final int RUNS = 3;
    private static final int SECONDS = 15;
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private final Rig rig;
    private final Senders senders;
    private final Progress progress;

    Throughput(Rig rig, Senders senders, Progress progress) {
        this.rig = rig;
        this.senders = senders;
        this.progress = progress;
    }

    /** Medians of the runs: events a second, against COPY and against single commits over one and over 16 connections, and CPU for each. */
    record Outcome(double perSecond, double toCopy, double toSingle, double toSingleByMany, double cpuMillis) {}

    private record Run(long acknowledged, double cpuMillis, double copied, double single, double singleByMany) {
        double perSecond() {
            return acknowledged / (double) SECONDS;
        }
    }

    Outcome run() {
        progress.say("  warming up");
        var unused = senders.send(WARM_UP);
        var before = rig.target().recorded();
        var runs = IntStream.range(0, RUNS).mapToObj(this::measured).toList();
        requireThere(before + runs.stream().mapToLong(Run::acknowledged).sum());
        return new Outcome(
                median(runs, Run::perSecond),
                median(runs, run -> run.perSecond() / run.copied()),
                median(runs, run -> run.perSecond() / run.single()),
                median(runs, run -> run.perSecond() / run.singleByMany()),
                median(runs, Run::cpuMillis));
    }

    private Run measured(int run) {
        progress.say("  run " + (run + 1) + " of " + RUNS);
        var before = rig.cpu();
        var events = senders.send(Duration.ofSeconds(SECONDS)) * Batches.EVENTS;
        var used = rig.cpu().minus(before);
        var target = rig.target();
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

    /** Counted once for all runs, because counting costs what is measured. */
    private void requireThere(long least) {
        var recorded = rig.target().recorded();
        rig.target().awaitRelayed();
        if (recorded < least) {
            throw new StackProblem("Of " + least + " acknowledged events " + recorded + " are there: no figure.");
        }
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Figure.median(runs.stream().mapToDouble(figure).toArray());
    }
}
