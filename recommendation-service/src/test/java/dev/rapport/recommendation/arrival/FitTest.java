package dev.rapport.recommendation.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.recommendation.notification.Notice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final double TODAY = 20_000;
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    private final Content red = Content.of("red", "Red teapot", "pots", Map.of("colour", "red"));
    private final Content blue = Content.of("blue", "Blue teapot", "pots", Map.of("colour", "blue"));
    private final Content book = Content.of("book", "On tea", "books", Map.of());
    private final Likeness likeness = new Likeness(List.of(red, blue, book));

    @Test
    void itemIsAsAlikeAsCanBeToItselfAndNotAtAllToWhatSharesNothing() {
        assertThat(likeness.of(red, red)).isEqualTo(1, EXACTLY);
        assertThat(likeness.of(red, book)).isZero();
    }

    @Test
    void categoryCountsHalfAndWordsAQuarterWhereAttributesDiffer() {
        assertThat(likeness.of(red, blue))
                .isEqualTo(likeness.of(blue, red), EXACTLY)
                .isBetween(0.5, 0.75);
    }

    /** What nobody says of them speaks neither for nor against. */
    @Test
    void whatOneOfThemSaysNothingOfIsLeftOut() {
        var bare = Content.of("bare", "Red teapot", null, Map.of());

        assertThat(likeness.of(red, bare)).isEqualTo(1, EXACTLY);
        assertThat(likeness.of(bare, Content.of("nameless", "-", "pots", Map.of())))
                .isZero();
    }

    @Test
    void twoOrdersOfWhatIsAlikeAreEnoughAndOneNeverIs() {
        var fit = new Fit(Map.of("red", 0.9, "blue", 0.6), TODAY);
        var twice = UUID.randomUUID();
        var once = UUID.randomUUID();
        fit.bought(twice, UUID.randomUUID(), "red", TODAY);
        fit.bought(twice, UUID.randomUUID(), "blue", TODAY);
        var order = UUID.randomUUID();
        fit.bought(once, order, "red", TODAY);
        fit.bought(once, order, "blue", TODAY);

        assertThat(fit.of(1)).extracting(Notice::customer).containsExactly(twice);
        assertThat(fit.of(1).getFirst().score()).isEqualTo(1.5, EXACTLY);
        assertThat(fit.of(0.9)).hasSize(2);
    }

    @Test
    void whatSheSaysHerselfIsEnoughUntilSheCaresHalfAsMuchAsCanBe() {
        var fit = new Fit(Map.of(), TODAY);
        var caring = UUID.randomUUID();
        fit.cares(caring, UUID.randomUUID(), 0.5);
        fit.cares(UUID.randomUUID(), UUID.randomUUID(), 0.49);

        assertThat(fit.of(1)).extracting(Notice::customer).containsExactly(caring);
    }

    @Test
    void whatWasBoughtTwoYearsAgoCountsHalf() {
        var fit = new Fit(Map.of("red", 0.8), TODAY);
        fit.bought(UUID.randomUUID(), UUID.randomUUID(), "red", TODAY - 730);

        assertThat(fit.of(0).getFirst().score()).isEqualTo(0.4, EXACTLY);
    }
}
