package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers")
@RegisterRestClient(configKey = "profile")
interface ConsentApi {
    @GET
    @Path("/{customer}/consents")
    Uni<ConsentRecords.Consents> state(
            @BeanParam CallHeaders headers,
            @PathParam("customer") String customer,
            @QueryParam("language") String language);

    @POST
    @Path("/{customer}/consents")
    Uni<ConsentRecords.Decided> decide(
            @BeanParam CallHeaders headers, @PathParam("customer") String customer, ConsentRecords.Request request);

    @GET
    @Path("/{customer}/consent-entries")
    Uni<ConsentRecords.History> history(
            @BeanParam CallHeaders headers,
            @PathParam("customer") String customer,
            @QueryParam("after") long after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{customer}/consent-entries/{entry}/receipt")
    Uni<ConsentRecords.Receipt> receipt(
            @BeanParam CallHeaders headers, @PathParam("customer") String customer, @PathParam("entry") String entry);

    @GET
    @Path("/{customer}/access-log")
    Uni<AccessRecords.Page> accessLog(
            @BeanParam CallHeaders headers,
            @PathParam("customer") String customer,
            @QueryParam("own") boolean own,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);
}
