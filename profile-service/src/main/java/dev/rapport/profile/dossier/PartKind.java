package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Right;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says of its parts.
 *
 * @param <P> the part as it is kept
 * @param <F> what callers may say of it
 * @param <V> the part on the wire
 */
public abstract class PartKind<P extends Part<F>, F extends Record, V> {
    private final PartName name;
    private final String thing;
    private final Class<P> type;
    private final BiFunction<Turn, F, P> create;
    private final Function<P, V> view;

    /** @param thing the noun of its events, such as {@code contact-point} */
    protected PartKind(PartName name, String thing, Class<P> type, BiFunction<Turn, F, P> create, Function<P, V> view) {
        this.name = name;
        this.thing = thing;
        this.type = type;
        this.create = create;
        this.view = view;
    }

    public final PartName name() {
        return name;
    }

    final String thing() {
        return thing;
    }

    final Class<P> type() {
        return type;
    }

    final P create(Turn turn, F fields) {
        return create.apply(turn, fields);
    }

    public final V view(P part) {
        return view.apply(part);
    }

    /** How many of them a customer may have. */
    public int most() {
        return 100;
    }

    /** What anybody but the customer needs to change it. */
    public Right right() {
        return Right.CHANGE_CUSTOMER;
    }

    public boolean ownToChange() {
        return true;
    }

    /** The fields that say what the part is: with another value it would be another part. */
    public Set<String> fixed() {
        return Set.of();
    }

    /** The field by which a part that the customer removed is known again, so that no import brings it back. */
    public @Nullable String known() {
        return null;
    }

    /** What makes two parts one thing: of customers who were merged, the one that changed last is read. */
    public Object key(F fields) {
        return fields;
    }

    /** The one form in which the fields are kept. */
    public F normalised(F fields) {
        return fields;
    }

    /** Refuses fields that cannot stand beside the customer's other parts of this kind. */
    public Uni<Void> check(Turn turn, F fields, List<P> others) {
        return Uni.createFrom().voidItem();
    }

    /** What follows when a part was added or changed, in the same transaction. */
    public Uni<Void> stated(Turn turn, P part) {
        return Uni.createFrom().voidItem();
    }

    /** What follows when a part is removed, in the same transaction. */
    public Uni<Void> removed(Turn turn, P part) {
        return Uni.createFrom().voidItem();
    }

    /** Those of the parts that the caller may see, where one part may be of another category than the next. */
    public Uni<List<P>> permitted(Mutiny.Session session, Caller caller, List<P> parts) {
        return Uni.createFrom().item(parts);
    }

    /** Refuses who may see parts of this kind, and not this one. */
    public Uni<Void> requirePermitted(Turn turn, P part) {
        return Uni.createFrom().voidItem();
    }

    /** What the history of this part is behind. */
    public Category category(Turn turn, P part) {
        return name().category();
    }
}
