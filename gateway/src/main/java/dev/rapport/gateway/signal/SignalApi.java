package dev.rapport.gateway.signal;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Any request of hers will do: what counts is the header. */
@Path("/v1/customers/me")
@RegisterRestClient(configKey = "profile")
interface SignalApi {
    @GET
    Uni<Void> hear(@HeaderParam("Authorization") String authorization, @HeaderParam("Sec-GPC") String signal);
}
