package dev.rapport.profile.definition;

import java.time.Instant;

/** What a feature says of its definitions. */
public interface DefinitionKind<D extends Definition<F>, F extends Record, V> {

    /** The noun of its events, such as {@code contact-context}. */
    String thing();

    Class<D> type();

    D create(String name, F fields, Instant now);

    V view(D definition);

    /** Refuses what cannot be defined. */
    default void check(F fields) {}

    /** Refuses what cannot be defined anew. */
    default void check(F before, F after) {}
}
