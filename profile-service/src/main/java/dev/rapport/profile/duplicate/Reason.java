package dev.rapport.profile.duplicate;

/**
 * What of two customers speaks for or against that they are one.
 *
 * @param bits how much: with each bit for it the odds double, with each against it they halve
 */
public record Reason(Feature feature, Likeness likeness, double bits) {}
