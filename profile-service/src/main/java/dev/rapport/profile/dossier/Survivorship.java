package dev.rapport.profile.dossier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which parts of customers who were merged stand for all of them.
 *
 * <p>What one customer has twice is for her to say; where two who are one person have the same thing, the one that changed last is read.
 */
final class Survivorship {
    private static final Comparator<Part<?>> LATER =
            Comparator.<Part<?>, Instant>comparing(Part::updatedAt).thenComparing(Part::id);

    private Survivorship() {}

    static <P extends Part<F>, F extends Record> List<P> of(PartKind<P, F, ?> kind, List<P> parts) {
        return parts.stream().allMatch(part -> part.owner().equals(part.customerId())) ? parts : survivors(kind, parts);
    }

    private static <P extends Part<F>, F extends Record> List<P> survivors(PartKind<P, F, ?> kind, List<P> parts) {
        return parts.stream()
                .filter(part -> parts.stream()
                        .noneMatch(other -> areTwins(kind, part, other) && LATER.compare(other, part) > 0))
                .toList();
    }

    /** The part and all that it stands for. */
    static <P extends Part<F>, F extends Record> List<P> twins(PartKind<P, F, ?> kind, P part, List<P> parts) {
        return parts.stream()
                .filter(other -> other.equals(part) || areTwins(kind, part, other))
                .toList();
    }

    private static <P extends Part<F>, F extends Record> boolean areTwins(PartKind<P, F, ?> kind, P one, P other) {
        return one.owner().equals(other.owner())
                && !one.customerId().equals(other.customerId())
                && kind.key(one.fields()).equals(kind.key(other.fields()));
    }
}
