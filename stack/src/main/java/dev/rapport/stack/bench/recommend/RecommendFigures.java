package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.bench.Figure;
import dev.rapport.stack.bench.recommend.Task.Person;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Measures the models on data of others. All are learned with the product's own settings; none is chosen for any of the sets. */
public final class RecommendFigures {
    private static final String BENCH = "recommend";
    private static final float REFERENCE_RIDGE = 500;
    private static final int LARGEST_FOR_EASE = 4_000;
    private static final int[] SIZES = {1_000, 5_000, 20_000};

    private final Models models = new Models();
    private final Path data;

    private RecommendFigures(Path data) {
        this.data = data;
    }

    /** Prints a figure a line. */
    public static void main(String[] arguments) {
        new RecommendFigures(Path.of(arguments[0])).print();
    }

    private void print() {
        films(MovieLens.read(data.resolve("ml-100k/u.data.gz")));
        var retail = Retail.read(data.resolve("online-retail/online_retail.csv.gz"));
        store(retail.future());
        again(retail.regulars());
        growth();
    }

    private void films(MovieLens films) {
        var ours = IntStream.range(0, MovieLens.FOLDS)
                .mapToObj(films::fold)
                .map(task -> quality(task, models.training("Ease"), false))
                .toList();
        var reference = IntStream.range(0, MovieLens.FOLDS)
                .mapToObj(films::fold)
                .map(task -> quality(task, models.training("Ease", REFERENCE_RIDGE, 0f, 0f), false))
                .toList();
        var note = "P0, mean of %d folds; EASE^R with ridge %.0f in the same run: nDCG@10 %.4f, recall@20 %.4f"
                .formatted(
                        MovieLens.FOLDS,
                        REFERENCE_RIDGE,
                        mean(reference, Quality::ndcg),
                        mean(reference, Quality::recallAt20));
        print("ml100k_ndcg10", mean(ours, Quality::ndcg), ">= 0.4455", note);
        print("ml100k_recall20", mean(ours, Quality::recallAt20), ">= 0.3608", note);
        var worst = IntStream.range(0, MovieLens.FOLDS)
                .mapToDouble(fold -> ours.get(fold).ndcg() / reference.get(fold).ndcg())
                .min()
                .orElseThrow();
        print("ml100k_min_ndcg10_ratio_to_ease", worst, ">= 1", "P0, the worst fold");
        var worstRecall = IntStream.range(0, MovieLens.FOLDS)
                .mapToDouble(fold ->
                        ours.get(fold).recallAt20() / reference.get(fold).recallAt20())
                .min()
                .orElseThrow();
        print("ml100k_min_recall20_ratio_to_ease", worstRecall, ">= 1", "P0, the worst fold");
        var future = quality(films.future(), models.training("Ease"), true);
        print("ml100k_future_ndcg10", future.ndcg(), ">= 0.1748", "P2; what was liked last says most");
        print("ml100k_future_recall20", future.recallAt20(), ">= 0.2395", "P2; what was liked last says most");
        var walk = quality(films.fold(0), models.training("RandomWalk"), false);
        print(
                "ml100k_random_walk_ndcg10",
                walk.ndcg(),
                "",
                "P0, first fold; the model for catalogues too large for the other");
    }

    private void store(Task task) {
        var before = peakOf(() -> {});
        var start = System.nanoTime();
        var trained = new Object[1];
        var peak = peakOf(() -> trained[0] = models.train(models.training("Ease"), task.items(), task.histories()));
        var seconds = (System.nanoTime() - start) / 1e9;
        var ours = quality(task, trained[0], true);
        var counts = task.counts();
        var popular = Quality.of(task, person -> counts);
        var together = Quality.of(task, boughtTogether(task));
        var note = "of what somebody buys for the first time in the last fifth of the time; %d people, %d items"
                .formatted(ours.ndcg10().length, task.items());
        print("online_retail_ndcg10", ours.ndcg(), "", note);
        print(
                "online_retail_ndcg10_ratio_to_popular",
                ours.ndcg() / popular.ndcg(),
                "> 1",
                note + bounds(ours, popular));
        print(
                "online_retail_ndcg10_ratio_to_bought_together",
                ours.ndcg() / together.ndcg(),
                "> 1",
                note + bounds(ours, together));
        var size = "%d items, %d people, one thread"
                .formatted(task.items(), task.people().size());
        print(new Figure(BENCH, "train_seconds", seconds, "s", "", 1, size));
        print(new Figure(
                BENCH, "train_peak_mb", peak, "MB", "", 1, size + "; heap, of which %.0f MB before".formatted(before)));
    }

    private static String bounds(Quality ours, Quality other) {
        var bounds = ours.timesOf(other);
        return "; 95 %% between %.2f and %.2f".formatted(bounds[0], bounds[1]);
    }

    private void again(Retail.Regulars regulars) {
        var items = regulars.numbers().size();
        var purchases = regulars.people().stream()
                .flatMap(person -> person.before().stream())
                .flatMap(basket -> basket.skus().stream()
                        .filter(regulars.numbers()::containsKey)
                        .map(sku -> new double[] {regulars.numbers().get(sku), basket.day()}))
                .toList();
        var popularity = models.popularity(
                items,
                purchases.stream().mapToInt(purchase -> (int) purchase[0]).toArray(),
                purchases.stream().mapToDouble(purchase -> purchase[1]).toArray());
        var scores = new ArrayList<float[]>();
        var people = new ArrayList<Person>();
        for (var person : regulars.people()) {
            people.add(new Person(new int[] {people.size()}, new HashSet<>(), person.last()));
            scores.add(models.again(person.items(regulars.numbers()), popularity));
        }
        var quality = Quality.of(new Task(items, people), person -> scores.get(person.had()[0]));
        var note = "next basket of %d people, %d items".formatted(people.size(), items);
        print("buy_again_recall10", quality.recallAt10(), ">= 0.2012", note);
        print("buy_again_ndcg10", quality.ndcg(), ">= 0.29", note);
    }

    /** As many people as items times five, each with thirty items of which few are frequent. */
    private void growth() {
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
            print(new Figure(BENCH, "train_seconds_%d_items".formatted(items), seconds, "s", "", 1, note));
        }
    }

    /** @param timely whether what somebody had last says most of her */
    private Quality quality(Task task, Object trainingOrWeights, boolean timely) {
        var weights = trainingOrWeights.getClass().getSimpleName().equals("ItemWeights")
                ? trainingOrWeights
                : models.train(trainingOrWeights, task.items(), task.histories());
        return Quality.of(task, person -> models.scores(weights, person.had(), strengths(person, timely)));
    }

    private float[] strengths(Person person, boolean timely) {
        var strengths = new float[person.had().length];
        Arrays.fill(strengths, 1);
        return timely ? models.strengths(person.had().length) : strengths;
    }

    /** Who had this also had: the cosine of what people had. */
    private static Function<Person, float[]> boughtTogether(Task task) {
        var both = new float[task.items()][task.items()];
        for (var person : task.people()) {
            for (var one : person.had()) {
                for (var other : person.had()) {
                    both[one][other]++;
                }
            }
        }
        return person -> {
            var scores = new float[task.items()];
            for (var had : person.had()) {
                for (var item = 0; item < scores.length; item++) {
                    scores[item] += had == item || both[had][item] == 0
                            ? 0
                            : both[had][item] / (float) Math.sqrt(both[had][had] * both[item][item]);
                }
            }
            return scores;
        };
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

    private static double mean(List<Quality> all, java.util.function.ToDoubleFunction<Quality> value) {
        return all.stream().mapToDouble(value).average().orElseThrow();
    }

    private static void print(String figure, double value, String goal, String note) {
        print(new Figure(BENCH, figure, value, "", goal, 1, note));
    }

    private static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
