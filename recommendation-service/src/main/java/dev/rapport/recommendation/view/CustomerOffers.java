package dev.rapport.recommendation.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.Decision;
import dev.rapport.access.Reason;
import dev.rapport.recommendation.action.NextActions;
import dev.rapport.recommendation.notification.Notification;
import dev.rapport.recommendation.suggestion.Suggestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to offer to one customer and what she was told, as far as the caller may see it.
 *
 * @param access what decides whether anything is given
 * @param profiling whether her taste may be used, and what she bought be told to the caller; where it may not, she is recommended what everybody buys, and nothing to buy again, and is shown nothing of what she was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerOffers(
        UUID id,
        List<Decision> access,
        @Nullable Reason profiling,
        @Nullable List<Suggestion> recommendations,
        @Nullable List<Suggestion> buyAgain,
        @Nullable List<Notification> notifications,
        @Nullable NextActions nextActions) {}
