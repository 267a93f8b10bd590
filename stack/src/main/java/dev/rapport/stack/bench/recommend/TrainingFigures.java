package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.bench.Figure;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What it costs to learn. */
record TrainingFigures(Models models) {
    private static final int LARGEST_FOR_EASE = 4_000;
    private static final int[] SIZES = {1_000, 5_000, 20_000};

    void print(Task task) {
        var before = peakOf(() -> {});
        var start = System.nanoTime();
        var peak = peakOf(() -> {
            var unused = models.learn(task, "Ease");
        });
        var seconds = (System.nanoTime() - start) / 1e9;
        var size = "%d items, %d people, one thread"
                .formatted(task.items(), task.people().size());
        var heap = size + "; heap, of which %.0f MB before".formatted(before);
        RecommendFigures.print(new Figure(RecommendFigures.BENCH, "train_seconds", seconds, "s", "", 1, size));
        RecommendFigures.print(new Figure(RecommendFigures.BENCH, "train_peak_mb", peak, "MB", "", 1, heap));
    }

    /** As many people as items times five, each with thirty items of which few are frequent. */
    void printGrowth() {
        for (var items : SIZES) {
            var random = new SplittableRandom(items);
            var people = new int[5 * items][];
            Arrays.setAll(
                    people,
                    person -> random.doubles(30)
                            .mapToInt(draw -> (int) (items * draw * draw))
                            .distinct()
                            .toArray());
            var name = items <= LARGEST_FOR_EASE ? "Ease" : "RandomWalk";
            var start = System.nanoTime();
            var unused = models.train(models.training(name), items, people);
            var seconds = (System.nanoTime() - start) / 1e9;
            var note = "%s, %d people with up to 30 items each".formatted(name, people.length);
            RecommendFigures.print(new Figure(
                    RecommendFigures.BENCH, "train_seconds_%d_items".formatted(items), seconds, "s", "", 1, note));
        }
    }

    /** The most heap in use at any time, in MB. */
    private static double peakOf(Runnable work) {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        work.run();
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }
}
