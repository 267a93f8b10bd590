package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How it can be shown that the customer decided so. */
@Description("How it can be shown that the customer decided so; she herself needs none.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentEvidenceInput(
        @Description("CALL, PAPER, IN_PERSON, CONSENT_SCREEN or OTHER_SYSTEM.") @NonNull
        String kind,

        @Description("Where the proof is kept; no personal data.") @Nullable
        String reference) {}
