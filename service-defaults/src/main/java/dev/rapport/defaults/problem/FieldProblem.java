package dev.rapport.defaults.problem;

/** What is wrong with one member of the request; the field is a path such as {@code lines[2].quantity}. */
public record FieldProblem(String field, String message) {}
