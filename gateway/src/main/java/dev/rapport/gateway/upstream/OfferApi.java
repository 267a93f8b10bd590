package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v1/customer-offers")
@RegisterRestClient(configKey = "recommendation")
interface OfferApi {
    @POST
    Uni<OfferRecords.Offers> read(@BeanParam CallHeaders headers, OfferRecords.Request request);
}
