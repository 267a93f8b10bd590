package dev.rapport.access.lease;

import io.smallrye.mutiny.Uni;

/** The ledger, as a replica hears of it; the answer may take as long as nothing changes, but not as long as a lease. */
@FunctionalInterface
public interface ConsentFeed {
    Uni<FeedAnswer> poll(FeedRequest request);
}
