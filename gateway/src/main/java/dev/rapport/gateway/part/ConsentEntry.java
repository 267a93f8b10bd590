package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A decision as the ledger has it. */
@Description("A decision as the ledger has it.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConsentEntry(
        @Description("Names it, such as for its receipt.") @Id @NonNull
        String id,

        @Description("Its place in the ledger.") long seq,

        @Description(
                "REQUESTED, GRANTED, CONFIRMED, DENIED, WITHDRAWN, OBJECTED, EXPIRED, IMPORTED, RESTRICTED or UNRESTRICTED.")
        @NonNull
        String decision,

        @Description("The purpose; * is all of her data.") @NonNull
        String purpose,

        @Description("The partner it is about; null is ourselves.") @Nullable
        String recipient,

        @Description("The channel it is about; null is every one.") @Nullable
        String channel,

        @Description("The contact point it is about; null is every one.") @Nullable @Id
        String contactPointId,

        @Description("When she decided.") @NonNull Instant decidedAt,
        @Description("When it was recorded.") @NonNull Instant recordedAt,

        @Description("When a grant ends by itself.") @Nullable
        Instant expiresAt,

        @Description("CUSTOMER or STAFF.") @NonNull String saidBy,
        @Description("The client it came through.") @NonNull String client,

        @Description("The notice that she was shown.") @Nullable
        ShownNotice notice,

        @Description("How it can be shown that she decided so.") @Nullable
        ConsentEvidence evidence,

        @Description("Stands for this entry and all before it.") @NonNull
        String hash) {

    /** The notice that she was shown. */
    @Description("The notice that she was shown.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ShownNotice(
            @Description("BCP 47.") @Nullable String language,
            @Description("Its version.") @Nullable Integer version,

            @Description("SHA-256 of its text.") @NonNull String hash) {}

    /** How it can be shown that she decided so. */
    @Description("How it can be shown that she decided so.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsentEvidence(
            @Description("Such as SIGNED_IN, CONFIRMATION_LINK, CALL or BROWSER_SIGNAL.") @NonNull
            String kind,

            @Description("Where the proof is kept.") @Nullable
            String reference) {}
}
