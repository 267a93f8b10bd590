package dev.rapport.interaction.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That an event was corrected, without what it was.
 *
 * @param changed names of the members that were amended
 * @param correctedBy the subject of the corrector's token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(
        UUID id,
        UUID eventId,
        Action action,
        String reason,
        List<String> changed,
        String correctedBy,
        Instant correctedAt) {}
