package dev.rapport.profile.dossier;

import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Right;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says of its parts.
 *
 * @param <P> the part as it is kept
 * @param <F> what callers may say of it
 * @param <V> the part on the wire
 */
public interface PartKind<P extends Part<F>, F extends Record, V> {

    PartName name();

    /** The noun of its events, such as {@code contact-point}. */
    String thing();

    Class<P> type();

    P create(Turn turn, F fields);

    V view(P part);

    /** How many of them a customer may have. */
    default int most() {
        return 100;
    }

    /** What anybody but the customer needs to change it. */
    default Right right() {
        return Right.CHANGE_CUSTOMER;
    }

    default boolean ownToChange() {
        return true;
    }

    /** The fields that say what the part is: with another value it would be another part. */
    default Set<String> fixed() {
        return Set.of();
    }

    /** The field by which a part that the customer removed is known again, so that no import brings it back. */
    default @Nullable String known() {
        return null;
    }

    /** The one form in which the fields are kept. */
    default F normalised(F fields) {
        return fields;
    }

    /** Refuses fields that cannot stand beside the customer's other parts of this kind. */
    default Uni<Void> check(Turn turn, F fields, List<P> others) {
        return Uni.createFrom().voidItem();
    }

    /** What follows when a part is removed, in the same transaction. */
    default Uni<Void> removed(Turn turn, P part) {
        return Uni.createFrom().voidItem();
    }

    /** Those of the parts that the caller may see, where one part may be of another category than the next. */
    default Uni<List<P>> permitted(Mutiny.Session session, Caller caller, List<P> parts) {
        return Uni.createFrom().item(parts);
    }

    /** Refuses who may see parts of this kind, and not this one. */
    default Uni<Void> requirePermitted(Turn turn, P part) {
        return Uni.createFrom().voidItem();
    }

    /** What the history of this part is behind. */
    default Category category(Turn turn, P part) {
        return name().category();
    }
}
