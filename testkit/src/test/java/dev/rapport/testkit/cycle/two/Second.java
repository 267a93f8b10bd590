package dev.rapport.testkit.cycle.two;

import dev.rapport.testkit.cycle.one.First;

/** The other half of it. */
public record Second(First first) {}
