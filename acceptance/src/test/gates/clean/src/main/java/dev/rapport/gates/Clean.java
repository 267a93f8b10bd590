package dev.rapport.gates;

/** Breaks nothing, which shows that the others fail for their own reason. */
record Clean(String name) {}
