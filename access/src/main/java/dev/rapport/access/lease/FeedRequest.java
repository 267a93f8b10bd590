package dev.rapport.access.lease;

/**
 * A replica tells how far it has come, which confirms everything up to there, and asks for what follows.
 *
 * @param replica the process, for as long as it runs
 * @param service what it is a replica of
 * @param after the last entry it has taken in; 0 at the beginning
 * @param hash the hash of that entry, so that a ledger with another past is noticed; empty at the beginning
 * @param rules the version of the rules it knows; 0 for none
 * @param leaving whether it will not decide any more
 */
public record FeedRequest(String replica, String service, long after, String hash, long rules, boolean leaving) {}
