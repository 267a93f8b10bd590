package dev.rapport.profile.consent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.consent.ConsentRequest.Choice;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.IdentifierRequest;
import dev.rapport.profile.identifier.Normalisation;
import dev.rapport.profile.preference.ContactMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of many customers, as another system has them; they are read one by one, so that one that is wrong is refused alone.
 *
 * @param evidence from where they are
 */
public record ConsentImportRequest(
        @NotNull @Size(min = 1, max = 250) @Schema(implementation = Row[].class)
        List<JsonNode> decisions,

        @NotNull @Valid Evidence evidence) {

    /**
     * One decision of one customer, who is named by her id or by what she is known by.
     *
     * @param decision {@code IMPORTED} for a grant, or what refuses
     * @param decidedAt when she decided
     */
    @Personal
    public record Row(
            @Nullable UUID customerId,
            @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid IdentifierRequest> identifiers,
            @NotNull @Size(min = 1, max = 60) @PlainText String purpose,
            @NotNull ConsentDecision decision,
            @Size(min = 1, max = 60) @PlainText @Nullable String recipient,
            @Nullable ContactMethod channel,
            @NotNull Instant decidedAt,
            @Nullable Instant expiresAt) {

        Choice choice() {
            return new Choice(purpose, decision, recipient, channel, null, null, decidedAt, expiresAt);
        }

        List<Identifier.Key> keys() {
            return Objects.requireNonNullElse(identifiers, List.<IdentifierRequest>of()).stream()
                    .map(identifier -> Normalisation.key(identifier.type(), identifier.value(), null))
                    .toList();
        }

        @Override
        public String toString() {
            return "Row[" + decision + "]";
        }
    }
}
