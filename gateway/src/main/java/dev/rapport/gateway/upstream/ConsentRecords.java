package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.gateway.part.ConsentDecisionInput;
import dev.rapport.gateway.part.ConsentEntry;
import dev.rapport.gateway.part.ConsentEvidenceInput;
import dev.rapport.gateway.part.ConsentProof;
import dev.rapport.gateway.part.PurposeConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway reads and writes of the consent ledger. */
public final class ConsentRecords {
    private ConsentRecords() {}

    /** Where a customer stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consents(long seq, boolean restricted, List<PurposeConsent> purposes) {}

    /** Decisions, and after which the next page begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record History(
            List<ConsentEntry> items, @Nullable Long next) {}

    /** What was recorded, and the proof. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decided(List<ConsentEntry> entries, ConsentProof proof) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Receipt(JsonNode receipt, String jws) {}

    /** What a customer decides at once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            List<ConsentDecisionInput> decisions, @Nullable ConsentEvidenceInput evidence) {}
}
