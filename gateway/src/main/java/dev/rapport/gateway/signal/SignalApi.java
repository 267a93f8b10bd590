package dev.rapport.gateway.signal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Any request of hers will do, so this one reads nothing of her: what counts is the header. */
@Path("/v1/purposes")
@RegisterRestClient(configKey = "profile")
interface SignalApi {
    @GET
    Uni<Void> hear(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Correlation-Id") String correlation,
            @HeaderParam("Sec-GPC") String signal);
}
