package dev.rapport.recommendation.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says to the other services what a customer said of an item.
 *
 * @param feedback absent where she took it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedbackGiven(UUID customerId, String sku, @Nullable Feedback feedback) {
    static final String TYPE = "rapport.recommendation.feedback.given.v1";
}
