package dev.rapport.profile.duplicate;

/** How alike two values are. */
public enum Likeness {
    DIFFERENT,
    SIMILAR,
    CLOSE,
    SAME
}
