package dev.rapport.profile.duplicate;

import java.util.Map;

/**
 * How frequent the values of a feature are.
 *
 * @param known the share of people who have a value, of those that more than one has
 * @param rare the share of those who have any other
 */
record Shares(Map<String, Double> known, double rare) {
    double of(String value) {
        return known.getOrDefault(value, rare);
    }
}
