package dev.rapport.recommendation.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of something that passed between a customer and us. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contact(
        UUID id,
        String type,
        String kind,
        String direction,
        String channel,
        @Nullable String outcome,
        Instant occurredAt) {}
