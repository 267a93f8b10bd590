package dev.rapport.access.lease;

import java.time.Instant;

/**
 * That somebody's tokens are no longer good although they have not expired: she, or the client, was disabled or lost a role.
 *
 * @param name the subject of a token, or the client that it was given to
 * @param issuedBefore tokens that were given out in this second or before
 */
public record RevokedTokens(String name, Instant issuedBefore) {}
