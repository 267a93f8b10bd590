package dev.rapport.gateway.upstream;

import dev.rapport.gateway.part.CustomerComparison;
import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.part.Merge;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@RegisterRestClient(configKey = "profile")
interface IdentityApi {
    @GET
    @Path("/duplicates")
    Uni<IdentityRecords.DuplicatePage> duplicates(
            @BeanParam CallHeaders headers,
            @QueryParam("state") String state,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("/duplicates/{id}/decision")
    Uni<Duplicate> decide(
            @BeanParam CallHeaders headers,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            IdentityRecords.Decision decision);

    @GET
    @Path("/customer-comparisons")
    Uni<CustomerComparison> compare(
            @BeanParam CallHeaders headers, @QueryParam("one") String one, @QueryParam("other") String other);

    @GET
    @Path("/merges")
    Uni<IdentityRecords.MergePage> merges(
            @BeanParam CallHeaders headers,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/merges")
    Uni<Merge> merge(@BeanParam CallHeaders headers, IdentityRecords.MergeRequest request);

    @POST
    @Path("/merges/{id}/undo")
    Uni<Merge> undo(@BeanParam CallHeaders headers, @PathParam("id") String id, IdentityRecords.UndoRequest request);
}
