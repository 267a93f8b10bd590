package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Why what was decided is in effect everywhere. */
@Description("Why what was decided is in effect everywhere.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConsentProof(
        @Description("Always true: without a proof there is no answer.")
        boolean effective,

        @Description("The entry that everybody who decides now knows of.")
        long seq,

        @Description("How long that took after it was recorded, in milliseconds.")
        int barrierMs,

        @Description("Every process that decides.") @NonNull List<@NonNull ReplicaConfirmation> confirmations) {

    /** What is known of one process that decides. */
    @Description("What is known of one process that decides.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReplicaConfirmation(
            @Description("The service.") @NonNull String service,
            @Description("One process of it.") @NonNull String replica,

            @Description("CONFIRMED: it knows; LEASE_OVER: it cannot decide any more until it does.") @NonNull
            String outcome) {}
}
