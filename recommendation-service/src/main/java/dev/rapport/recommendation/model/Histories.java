package dev.rapport.recommendation.model;

/**
 * What people had, to learn from.
 *
 * @param items how many items there are; they are numbered from 0
 * @param people the items of each person, each once
 */
public record Histories(int items, int[][] people) {

    /** How many people had each item. */
    int[] counts() {
        var counts = new int[items];
        for (var person : people) {
            for (var item : person) {
                counts[item]++;
            }
        }
        return counts;
    }
}
