package dev.rapport.profile.definition;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a feature says of its definitions. */
public abstract class DefinitionKind<D extends Definition<F>, F extends Record, V> {
    private final String thing;
    private final Class<D> type;
    private final Creation<D, F> create;
    private final Function<D, V> view;

    /** @param thing the noun of its events, such as {@code contact-context} */
    protected DefinitionKind(String thing, Class<D> type, Creation<D, F> create, Function<D, V> view) {
        this.thing = thing;
        this.type = type;
        this.create = create;
        this.view = view;
    }

    /** Makes a definition that was not there. */
    @FunctionalInterface
    protected interface Creation<D, F> {
        D create(String name, F fields, Instant now);
    }

    final String thing() {
        return thing;
    }

    final Class<D> type() {
        return type;
    }

    final D create(String name, F fields, Instant now) {
        return create.create(name, fields, now);
    }

    final V view(D definition) {
        return view.apply(definition);
    }

    /** The pattern of the names that can be defined. */
    protected String names() {
        return "[a-z0-9][a-z0-9-]{0,59}";
    }

    /** What follows when one is defined, in the same transaction. */
    protected Uni<Void> kept(Mutiny.Session session, D definition) {
        return Uni.createFrom().voidItem();
    }

    /** Refuses what cannot be defined. */
    protected void check(F fields) {}

    /** Refuses what cannot be defined anew. */
    protected void check(F before, F after) {}
}
