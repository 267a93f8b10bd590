package dev.rapport.stack.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.stack.Json;
import java.util.Arrays;

/**
 * One measured figure.
 *
 * @param value the median of the runs
 * @param goal what is to be reached, in words; empty where there is no goal
 */
public record Figure(String bench, String figure, double value, String unit, String goal, int runs, String note) {

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public String line() {
        try {
            var rounded = Math.round(value * 1000) / 1000.0;
            return Json.MAPPER.writeValueAsString(new Figure(bench, figure, rounded, unit, goal, runs, note));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
