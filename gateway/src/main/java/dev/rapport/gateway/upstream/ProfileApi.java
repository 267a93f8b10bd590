package dev.rapport.gateway.upstream;

import dev.rapport.gateway.part.GiftRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@RegisterRestClient(configKey = "profile")
interface ProfileApi {
    @POST
    @Path("/customer-views")
    Uni<ProfileRecords.Page> read(@BeanParam CallHeaders headers, ProfileRecords.Request request);

    @GET
    @Path("/gift-registries/{registry}")
    Uni<GiftRegistry> registry(
            @BeanParam CallHeaders headers,
            @PathParam("registry") String registry,
            @QueryParam("link") @Nullable String link);
}
