package dev.rapport.profile.merge;

import java.time.Instant;
import java.util.UUID;

/** Says that one customer is the same person as another, who is known under the survivor's name from now on. */
record CustomersMerged(UUID mergeId, UUID survivorId, UUID mergedId, Instant mergedAt) {
    static final String TYPE = "rapport.profile.customers.merged.v1";
}
