package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@RegisterRestClient(configKey = "profile")
interface ProfileApi {
    @GET
    @Path("/customers")
    Uni<ProfileRecords.Page> byIds(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @QueryParam("id") List<String> ids);

    @GET
    @Path("/customers")
    Uni<ProfileRecords.Page> byIdentifier(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @QueryParam("type") String type,
            @QueryParam("value") String value);

    @GET
    @Path("/customers")
    Uni<ProfileRecords.Page> page(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/customers/me")
    Uni<ProfileRecords.Profile> me(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation);

    @GET
    @Path("/customer-matches")
    Uni<ProfileRecords.Page> matches(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Purpose") @Nullable String purpose,
            @HeaderParam("X-Correlation-Id") @Nullable String correlation,
            @QueryParam("q") String text,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);
}
