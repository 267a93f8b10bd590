package dev.rapport.profile.search;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.customer.CustomerPage;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customer-matches")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class MatchResource {
    private final FindCustomers findCustomers;
    private final CallerOfRequest caller;

    MatchResource(FindCustomers findCustomers, CallerOfRequest caller) {
        this.findCustomers = findCustomers;
        this.caller = caller;
    }

    @GET
    @Requires(Right.LIST_CUSTOMERS)
    @Operation(
            summary = "Find customers by one text",
            description =
                    "An identifier in any spelling names its customer; words are the beginnings of names, whatever their accents; "
                            + "where no name begins so, those that read alike are answered.")
    public Uni<CustomerPage> find(
            @QueryParam("q") @NotNull @Size(min = 2, max = 255) @PlainText String text,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return findCustomers.find(caller.get(), text, cursor == null ? null : Ids.parse("cursor", cursor), limit);
    }
}
