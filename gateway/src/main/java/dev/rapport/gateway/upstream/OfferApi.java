package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1/customer-offers")
@RegisterRestClient(configKey = "recommendation")
interface OfferApi {
    @POST
    Uni<OfferRecords.Offers> read(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @HeaderParam("Ledger-Seq") long ledgerSeq,
            OfferRecords.Request request);
}
