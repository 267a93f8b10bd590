package dev.rapport.defaults.privacy;

/**
 * A record that holds what identifies or describes a person, so that its text must not: what is logged is the text.
 *
 * <p>A rule of the house finds records that should say so, and shows of those that do that their {@code toString} tells nothing.
 */
public interface Personal {}
