package dev.rapport.profile.accesslog;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{customer}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access log")
class AccessLogResource {
    private final ReadAccessLog readAccessLog;
    private final CallerOfRequest caller;

    AccessLogResource(ReadAccessLog readAccessLog, CallerOfRequest caller) {
        this.readAccessLog = readAccessLog;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(
            summary =
                    "Read who asked for a customer's data, the latest first; without her own reads unless own is true")
    public Uni<AccessView.Page> read(
            @PathParam("customer") String customer,
            @QueryParam("own") @DefaultValue("false") boolean own,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return readAccessLog.ofCustomer(
                caller.get(), Ids.parse("customer", customer), own, Cursor.parse(cursor), limit);
    }
}
