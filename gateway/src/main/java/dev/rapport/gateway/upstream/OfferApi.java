package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v1")
@RegisterRestClient(configKey = "recommendation")
interface OfferApi {
    @POST
    @Path("/customer-offers")
    Uni<OfferRecords.Offers> read(@BeanParam CallHeaders headers, OfferRecords.Request request);

    @POST
    @Path("/session-suggestions")
    Uni<OfferRecords.SessionSuggestions> session(@BeanParam CallHeaders headers, OfferRecords.SessionRequest request);

    @PUT
    @Path("/actions/{action}/reaction")
    Uni<OfferRecords.Reaction> react(
            @BeanParam CallHeaders headers, @PathParam("action") String action, OfferRecords.Reaction reaction);

    @PUT
    @Path("/customers/{customer}/item-feedback/{sku}")
    Uni<OfferRecords.Feedback> give(
            @BeanParam CallHeaders headers,
            @PathParam("customer") String customer,
            @PathParam("sku") String sku,
            OfferRecords.Feedback feedback);

    @DELETE
    @Path("/customers/{customer}/item-feedback/{sku}")
    Uni<Void> takeBack(
            @BeanParam CallHeaders headers, @PathParam("customer") String customer, @PathParam("sku") String sku);
}
