package dev.rapport.profile.attribute;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{customer}/benefits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Value exchange")
class BenefitResource {
    private final RecordBenefit recordBenefit;
    private final CallerOfRequest caller;

    BenefitResource(RecordBenefit recordBenefit, CallerOfRequest caller) {
        this.recordBenefit = recordBenefit;
        this.caller = caller;
    }

    /** What a recorded benefit is called. */
    public record RecordedBenefit(UUID id) {}

    @POST
    @Requires(Right.RECORD_BENEFITS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record that something the customer told was used for her")
    public Uni<RestResponse<RecordedBenefit>> record(
            @PathParam("customer") String customer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeliveredBenefit benefit) {
        return recordBenefit
                .record(caller.get(), Ids.parse("customer", customer), key, benefit)
                .map(BenefitResource::recorded);
    }

    private static RestResponse<RecordedBenefit> recorded(Outcome outcome) {
        var response =
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new RecordedBenefit(outcome.id()));
        return outcome.replayed()
                ? response.header("Idempotency-Replayed", true).build()
                : response.build();
    }
}
