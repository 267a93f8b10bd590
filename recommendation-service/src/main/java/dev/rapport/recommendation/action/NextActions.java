package dev.rapport.recommendation.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.recommendation.strategy.ActionKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to do next, the most worthwhile first, and what not.
 *
 * @param actions down to leaving her in peace
 * @param silences each strategy of which nothing is done, and why
 */
public record NextActions(List<NextAction> actions, List<Silence> silences) {

    NextActions first(int most) {
        return new NextActions(actions.stream().limit(most).toList(), silences);
    }

    /**
     * What could be done.
     *
     * @param id to say what she made of it; absent where there is nothing to react to
     * @param about what it is about: an event, an order or an item
     * @param sku what is offered
     * @param score value times propensity
     * @param facts what it rests on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextAction(
            @Nullable UUID id,
            String strategy,
            ActionKind kind,
            @JsonIgnore @Schema(hidden = true) String about,
            @Nullable String sku,
            @Nullable String name,
            double value,
            double propensity,
            double score,
            Chances chances,
            List<Fact> facts) {}

    /** @param reason a code of {@link Why}, or a reason of the gates, such as {@code NO_CONSENT} */
    public record Silence(String strategy, ActionKind kind, String reason) {}

    /** Why nothing of a strategy is done. */
    public enum Why {
        /** Nothing is sold as long as something of hers is broken. */
        OPEN_PROBLEM,
        /** It is not the time; the caller may not know why. */
        NOT_NOW,
        /** We turned to her often enough. */
        CONTACT_PRESSURE,
        /** It is not for customers with whom we deal as with her. */
        RELATION,
        /** There is nothing of that kind to be done. */
        NOTHING_FITS,
        /** She reacted a short while ago. */
        REACTED,
        /** To leave her in peace is worth more. */
        NOT_WORTH_IT,
        /** An experiment finds out whether it is of use, and she is one of those who are left without. */
        CONTROL_GROUP
    }
}
