package dev.rapport.recommendation.interest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service reads of something that a customer cares about no more. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InterestRemoved(UUID partId) {
    static final String TYPE = "rapport.profile.interest.removed.v1";
}
