package dev.rapport.recommendation.signal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer did with an item without buying it, and how much that says of her taste beside a purchase, which says 1. */
public enum SignalKind {
    /** She looked at it. */
    VIEWED,
    /** She put it aside for herself: into the basket, or on a list. */
    WANTED,
    /** She said how she likes it, from 1 to 5. */
    RATED;

    /** In how many days what she only looked at or wanted comes to say a third (1/e) of what it did. */
    private static final double FADING = 30;

    private static final double LOOKED_AT = 0.1;
    private static final double PUT_ASIDE = 0.3;
    private static final double INDIFFERENT = 3;
    private static final double WIDTH = 2;

    /** The names that sources of the ecosystem give to it; any other says nothing of taste. */
    private static final Map<String, SignalKind> NAMES = Map.of(
            "product viewed", VIEWED,
            "product clicked", VIEWED,
            "product added", WANTED,
            "product added to wishlist", WANTED,
            "product shared", WANTED);

    /** Whoever says how she likes it says that, whatever it is called. */
    public static Optional<SignalKind> of(String name, @Nullable Double rating) {
        return rating == null ? Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT))) : Optional.of(RATED);
    }

    /**
     * How much it says; below zero where she does not like it, so that the worst rating outweighs that she bought it.
     *
     * @param rating from 1 to 5, of what is rated
     * @param days how long ago it was
     */
    public float strength(@Nullable Double rating, double days) {
        return (float)
                switch (this) {
                    case VIEWED -> LOOKED_AT * Math.exp(-days / FADING);
                    case WANTED -> PUT_ASIDE * Math.exp(-days / FADING);
                    case RATED -> rating == null ? 0 : (rating - INDIFFERENT) / WIDTH;
                };
    }
}
