package dev.rapport.profile.dossier;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.history.FieldValuePage;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

@Path("/v1/customers/{id}/field-values")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class FieldHistoryResource {
    private final ReadFieldHistory readFieldHistory;
    private final CallerOfRequest caller;

    FieldHistoryResource(ReadFieldHistory readFieldHistory, CallerOfRequest caller) {
        this.readFieldHistory = readFieldHistory;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(summary = "Read every value that a customer's fields had, the latest first")
    public Uni<FieldValuePage> read(
            @PathParam("id") String id,
            @QueryParam("field") @Size(max = 120) @PlainText @Nullable String field,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readFieldHistory.read(caller.get(), Ids.parse("id", id), field, Cursor.parse(cursor), limit);
    }
}
