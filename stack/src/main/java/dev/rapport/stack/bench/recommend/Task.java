package dev.rapport.stack.bench.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is learned from, and what is to be found.
 *
 * @param items how many items there are, numbered from 0
 */
record Task(int items, List<Person> people) {

    /**
     * Somebody whose future is known.
     *
     * @param had what speaks for her taste, the latest first where that is known
     * @param seen what is not to be found, because she knows it
     * @param wanted what is to be found
     */
    record Person(int[] had, Set<Integer> seen, Set<Integer> wanted) {}

    int[][] histories() {
        return people.stream().map(Person::had).toArray(int[][]::new);
    }

    /** How many people had each item. */
    float[] counts() {
        var counts = new float[items];
        for (var person : people) {
            for (var item : person.had()) {
                counts[item]++;
            }
        }
        return counts;
    }

    /** The items that are best by their scores and were not seen, of equal ones the lower number first. */
    static List<Integer> best(float[] scores, Set<Integer> seen, int first) {
        var best = new ArrayList<Integer>();
        for (var item = 0; item < scores.length; item++) {
            if (seen.contains(item) || best.size() == first && scores[best.getLast()] >= scores[item]) {
                continue;
            }
            var place = best.size();
            while (place > 0 && scores[best.get(place - 1)] < scores[item]) {
                place--;
            }
            best.add(place, item);
            if (best.size() > first) {
                best.removeLast();
            }
        }
        return best;
    }
}
