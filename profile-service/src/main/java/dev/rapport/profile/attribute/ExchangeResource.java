package dev.rapport.profile.attribute;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.PartName;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/value-exchange")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Value exchange")
class ExchangeResource {
    private final Dossiers dossiers;
    private final ReadExchange readExchange;
    private final CallerOfRequest caller;

    ExchangeResource(Dossiers dossiers, ReadExchange readExchange, CallerOfRequest caller) {
        this.dossiers = dossiers;
        this.readExchange = readExchange;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(summary = "What the customer told, what she was promised for it and got, and what we owe her")
    public Uni<List<Exchange>> exchange(@PathParam("customer") String customer) {
        var asking = caller.get();
        var id = Ids.parse("customer", customer);
        return dossiers.read(
                asking,
                id,
                PartName.ATTRIBUTES.category(),
                session ->
                        readExchange.of(session, asking, List.of(id)).map(found -> found.getOrDefault(id, List.of())));
    }
}
