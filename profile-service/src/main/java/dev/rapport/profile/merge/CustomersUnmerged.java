package dev.rapport.profile.merge;

import java.time.Instant;
import java.util.UUID;

/** Says that two customers are two again, each with all that was ever told of her. */
record CustomersUnmerged(UUID mergeId, UUID survivorId, UUID mergedId, Instant unmergedAt) {
    static final String TYPE = "rapport.profile.customers.unmerged.v1";
}
