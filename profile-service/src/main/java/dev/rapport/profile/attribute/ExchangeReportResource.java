package dev.rapport.profile.attribute;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/value-exchange")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Value exchange")
class ExchangeReportResource {
    private final ReadExchange readExchange;

    ExchangeReportResource(ReadExchange readExchange) {
        this.readExchange = readExchange;
    }

    @GET
    @Requires(Right.READ_TOTALS)
    @Operation(summary = "What was taken and never used for those who told it, over all customers")
    public Uni<Exchange.Report> report() {
        return readExchange.report();
    }
}
