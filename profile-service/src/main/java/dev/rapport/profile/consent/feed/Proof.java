package dev.rapport.profile.consent.feed;

import java.util.List;

/**
 * Why what was decided is in effect everywhere.
 *
 * @param effective always true: without a proof there is no answer
 * @param seq the entry that everybody who decides now knows of
 * @param barrierMs how long that took after the commit, in milliseconds
 */
public record Proof(boolean effective, long seq, long barrierMs, List<Confirmation> confirmations) {

    /** What is known of one process that decides. */
    public record Confirmation(String service, String replica, Outcome outcome) {
        boolean settled() {
            return outcome != Outcome.PENDING;
        }
    }

    /** Why a process cannot decide without it. */
    public enum Outcome {
        /** It has said that it knows. */
        CONFIRMED,
        /** It has not, and has no lease any more under which it could decide. */
        LEASE_OVER,
        /** Never in an answer. */
        PENDING
    }
}
