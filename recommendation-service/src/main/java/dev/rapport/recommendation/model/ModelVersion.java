package dev.rapport.recommendation.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a version of the model.
 *
 * @param items of how many items something was learned
 * @param people from how many people
 * @param millis how long it took
 * @param inUse whether the process that answers uses it
 * @param problem why it cannot be used; absent where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelVersion(
        long id,
        String name,
        int items,
        int people,
        Instant trainedAt,
        int millis,
        boolean inUse,
        @Nullable String problem) {}
