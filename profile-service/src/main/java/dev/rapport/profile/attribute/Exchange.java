package dev.rapport.profile.attribute;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.profile.history.SaidBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer told, what she was promised for it, and what she got.
 *
 * @param takenAt when she told it last
 * @param uses how often it was used for her
 * @param owed whether it was taken and never used for her
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record Exchange(
        UUID id,
        String attribute,

        @Schema(description = "What the definition's schema says.", implementation = Object.class)
        JsonNode value,

        SaidBy saidBy,
        double confidence,
        Instant takenAt,
        String purpose,
        String reason,
        String promised,
        long uses,
        @Nullable Instant lastUsedAt,
        @Nullable String lastBenefit,
        boolean owed) {

    @Override
    public String toString() {
        return "Exchange[" + id + "]";
    }

    /**
     * The same over all customers.
     *
     * @param taken how many customers have told it
     * @param served how many of them it was used for
     * @param owed how many it was never used for
     */
    public record Total(String attribute, String promised, long taken, long served, long owed, long uses) {}

    /** The same over all customers and attributes. */
    public record Report(List<Total> attributes, long taken, long owed) {}
}
