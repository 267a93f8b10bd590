package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.bench.recommend.Task.Person;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How well what people wanted was found.
 *
 * @param ndcg10 of each person: the discounted gain of the best ten, of what was possible; the gain of what she wanted is one
 * @param recall10 of each person: how much of what she wanted is among the best ten
 * @param recall20 among the best twenty
 */
record Quality(double[] ndcg10, double[] recall10, double[] recall20) {
    private static final int RESAMPLES = 2_000;

    static Quality of(Task task, Function<Person, float[]> scores) {
        var people = task.people().stream()
                .filter(person -> !person.wanted().isEmpty())
                .toList();
        var quality = new Quality(new double[people.size()], new double[people.size()], new double[people.size()]);
        for (var place = 0; place < people.size(); place++) {
            var person = people.get(place);
            var best = Task.best(scores.apply(person), person.seen(), 20);
            quality.ndcg10[place] = gain(person, best.subList(0, Math.min(10, best.size())));
            quality.recall10[place] = recall(person, best.subList(0, Math.min(10, best.size())));
            quality.recall20[place] = recall(person, best);
        }
        return quality;
    }

    double ndcg() {
        return mean(ndcg10);
    }

    double recallAt10() {
        return mean(recall10);
    }

    double recallAt20() {
        return mean(recall20);
    }

    /** Between which bounds nDCG@10 is so many times another's with 95 %, by drawing people again and again (paired bootstrap). */
    double[] timesOf(Quality other) {
        var random = new SplittableRandom(1);
        var ratios = new double[RESAMPLES];
        for (var sample = 0; sample < RESAMPLES; sample++) {
            var sum = 0.0;
            var others = 0.0;
            for (var draw = 0; draw < ndcg10.length; draw++) {
                var person = random.nextInt(ndcg10.length);
                sum += ndcg10[person];
                others += other.ndcg10[person];
            }
            ratios[sample] = sum / others;
        }
        Arrays.sort(ratios);
        return new double[] {ratios[RESAMPLES / 40], ratios[RESAMPLES - RESAMPLES / 40]};
    }

    private static double gain(Person person, List<Integer> best) {
        var gain = 0.0;
        var possible = 0.0;
        for (var place = 0; place < 10; place++) {
            var discount = Math.log(2) / Math.log(place + 2);
            gain += place < best.size() && person.wanted().contains(best.get(place)) ? discount : 0;
            possible += place < person.wanted().size() ? discount : 0;
        }
        return gain / possible;
    }

    private static double recall(Person person, List<Integer> best) {
        return best.stream().filter(person.wanted()::contains).count()
                / (double) person.wanted().size();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
