package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v1")
@RegisterRestClient(configKey = "interaction")
interface HistoryApi {
    @POST
    @Path("/customer-histories")
    Uni<HistoryRecords.Histories> read(@BeanParam CallHeaders headers, HistoryRecords.Request request);

    @POST
    @Path("/rollups")
    Uni<RollupRecords.Rollups> rollups(@BeanParam CallHeaders headers, RollupRecords.Request request);

    @GET
    @Path("/order-totals")
    Uni<HistoryRecords.SourceTotals> totals(@BeanParam CallHeaders headers, @QueryParam("source") String source);
}
