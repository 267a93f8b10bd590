package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.bench.recommend.Task.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.function.Function;

/** How well the goods of a store are recommended, against what a store does without a model. */
record StoreFigures(Models models) {

    /** What is bought for the first time. */
    void printNew(Task task) {
        var counts = task.counts();
        var ours = models.quality(task, models.learn(task, "Ease"), true);
        var popular = Quality.of(task, person -> counts);
        var together = Quality.of(task, boughtTogether(task));
        var note = "of what somebody buys for the first time in the last fifth of the time; %d people, %d items"
                .formatted(ours.ndcg10().length, task.items());
        RecommendFigures.print("online_retail_ndcg10", ours.ndcg(), "", note);
        printRatio("popular", ours, popular, note);
        printRatio("bought_together", ours, together, note);
    }

    private static void printRatio(String to, Quality ours, Quality other, String note) {
        RecommendFigures.print(
                "online_retail_ndcg10_ratio_to_" + to, ours.ndcg() / other.ndcg(), "> 1", note + bounds(ours, other));
    }

    private static String bounds(Quality ours, Quality other) {
        var bounds = ours.timesOf(other);
        return "; 95 %% between %.2f and %.2f".formatted(bounds[0], bounds[1]);
    }

    /** What is bought again. */
    void printAgain(Retail.Regulars regulars) {
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
        RecommendFigures.print("buy_again_recall10", quality.recallAt10(), ">= 0.2012", note);
        RecommendFigures.print("buy_again_ndcg10", quality.ndcg(), ">= 0.29", note);
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
}
