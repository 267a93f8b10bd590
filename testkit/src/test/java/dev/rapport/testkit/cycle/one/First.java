package dev.rapport.testkit.cycle.one;

import dev.rapport.testkit.cycle.two.Second;

/** Half of a cycle. */
public record First(Second second) {}
