package dev.rapport.defaults.problem;

/** Tells which failures pass, so that the same request may succeed later; a part of the product that others fail because of has one. */
public interface PassingFailure {

    boolean isWhy(Throwable failure);
}
