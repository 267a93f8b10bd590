package dev.rapport.testkit.util;

/** A class in a package that the rules forbid. */
public final class Dumped {}
