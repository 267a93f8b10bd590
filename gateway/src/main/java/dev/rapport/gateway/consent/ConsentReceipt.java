package dev.rapport.gateway.consent;

import dev.rapport.gateway.upstream.ConsentRecords;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The receipt of a decision. */
@Description("The receipt of a decision, which she can keep and show to others.")
public record ConsentReceipt(
        @Description("JSON-LD in the shape of ISO/IEC TS 27560.") @NonNull
        String json,

        @Description("The same, signed: a JSON Web Signature; /v1/receipt-keys of profile-service has the keys.")
        @NonNull
        String jws) {

    static ConsentReceipt of(ConsentRecords.Receipt receipt) {
        return new ConsentReceipt(receipt.receipt().toString(), receipt.jws());
    }
}
