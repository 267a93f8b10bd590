package dev.rapport.profile.history;

import java.time.Instant;
import java.util.UUID;

/**
 * When a field of a customer last got the value that it has.
 *
 * @param imported whether only an import says so
 */
public record LastSaid(UUID customer, String field, boolean imported, Instant at) {}
