package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import java.time.Duration;

/** As many batches as are taken into empty tables until there are ten million events, for ten minutes at least. */
final class Endurance {
    private static final long FEW = 100_000;
    private static final long MANY = 10_000_000;
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final Duration LEAST = Duration.ofMinutes(10);

    private final Rig rig;
    private final Senders senders;
    private final Progress progress;
    private long sent;

    Endurance(Rig rig, Senders senders, Progress progress) {
        this.rig = rig;
        this.senders = senders;
        this.progress = progress;
    }

    /**
     * What changed on the way.
     *
     * @param costRatio CPU for an event when there are ten million, against that when there are a hundred thousand
     * @param costedAt how many there were then
     * @param memoryRatio memory of the service at the end against that after two minutes
     */
    record Outcome(double costRatio, long costedAt, double memoryRatio, long events, Duration took) {}

    Outcome run() {
        var few = costOfFew();
        var start = System.nanoTime();
        sendUntil(start, SETTLED, 0);
        var settled = rig.resident();
        sendUntil(start, SETTLED, MANY);
        var many = cost();
        var events = sent;
        sendUntil(start, LEAST, 0);
        var took = Duration.ofNanos(System.nanoTime() - start);
        requireThere();
        var resident = rig.resident();
        var all = sent;
        var fewAgain = costOfFew();
        progress.say("  CPU for each event: %.4f ms, %.4f ms, and %.4f ms in empty tables again"
                .formatted(few, many, fewAgain));
        return new Outcome(2 * many / (few + fewAgain), events, (double) resident / settled, all, took);
    }

    /** Asked before and after, because a shared machine is not always as fast. */
    private double costOfFew() {
        rig.target().empty();
        sent = 0;
        while (sent < FEW) {
            send(Duration.ofSeconds(1));
        }
        return cost();
    }

    private void sendUntil(long start, Duration least, long events) {
        while (sent < events || System.nanoTime() - start < least.toNanos()) {
            send(SLICE);
            progress.say("  %d events, %d MB of memory".formatted(sent, rig.resident() >> 20));
        }
    }

    private void send(Duration duration) {
        sent += senders.send(duration) * Batches.EVENTS;
    }

    /** CPU milliseconds for an event, for the time being. */
    private double cost() {
        var before = rig.cpu();
        var events = sent;
        send(SLICE.multipliedBy(2));
        return rig.cpu().minus(before).toNanos() / 1e6 / (sent - events);
    }

    private void requireThere() {
        var recorded = rig.target().recorded();
        if (recorded < sent) {
            throw new StackProblem("Of " + sent + " acknowledged events " + recorded + " are there: no figure.");
        }
    }
}
