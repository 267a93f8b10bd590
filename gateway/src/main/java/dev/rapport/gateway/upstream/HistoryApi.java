package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@RegisterRestClient(configKey = "interaction")
interface HistoryApi {
    @POST
    @Path("/customer-histories")
    Uni<HistoryRecords.Histories> read(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @HeaderParam("Ledger-Seq") long ledgerSeq,
            HistoryRecords.Request request);

    @POST
    @Path("/rollups")
    Uni<RollupRecords.Rollups> rollups(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @HeaderParam("Ledger-Seq") long ledgerSeq,
            RollupRecords.Request request);

    @GET
    @Path("/order-totals")
    Uni<HistoryRecords.SourceTotals> totals(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @HeaderParam("Ledger-Seq") long ledgerSeq,
            @QueryParam("source") String source);
}
