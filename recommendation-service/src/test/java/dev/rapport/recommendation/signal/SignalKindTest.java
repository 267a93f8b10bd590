package dev.rapport.recommendation.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalKindTest {

    @ParameterizedTest
    @CsvSource({
        "Product Viewed, , VIEWED",
        "product clicked, , VIEWED",
        "Product Added to Wishlist, , WANTED",
        "Product Reviewed, 4, RATED",
        "Product Viewed, 2, RATED"
    })
    void whatItIsFollowsFromItsNameAndRating(String name, Double rating, SignalKind kind) {
        assertThat(SignalKind.of(name, rating)).contains(kind);
    }

    @Test
    void whatIsOtherwiseNamedSaysNothing() {
        assertThat(SignalKind.of("Product Removed", null)).isEmpty();
        assertThat(SignalKind.of("Product Reviewed", null)).isEmpty();
    }

    @Test
    void whatWasLookedAtFadesAndWhatWasRatedDoesNot() {
        assertThat(SignalKind.VIEWED.strength(null, 0)).isEqualTo(0.1f);
        assertThat(SignalKind.VIEWED.strength(null, 30)).isCloseTo(0.1f / (float) Math.E, Offset.offset(1e-6f));
        assertThat(SignalKind.WANTED.strength(null, 0)).isGreaterThan(SignalKind.VIEWED.strength(null, 0));
        assertThat(SignalKind.RATED.strength(5.0, 1000)).isEqualTo(1);
        assertThat(SignalKind.RATED.strength(3.0, 0)).isZero();
        assertThat(SignalKind.RATED.strength(1.0, 0)).isEqualTo(-1);
    }
}
