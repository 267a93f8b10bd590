package dev.rapport.recommendation.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did with an item without buying it.
 *
 * @param rating from 1 to 5, of what is rated
 */
public record Signal(
        UUID customer,
        UUID eventId,
        String sku,
        SignalKind kind,
        @Nullable Double rating,
        Instant occurredAt) {}
