package dev.rapport.profile.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.consent.feed.Proof;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ConsentResource {
    private final DecideConsent decideConsent;
    private final ReadConsents readConsents;
    private final CallerOfRequest caller;

    ConsentResource(DecideConsent decideConsent, ReadConsents readConsents, CallerOfRequest caller) {
        this.decideConsent = decideConsent;
        this.readConsents = readConsents;
        this.caller = caller;
    }

    /** What was recorded, each as the ledger has it, and the proof that it is in effect everywhere. */
    public record Decided(List<ConsentEntryView> entries, Proof proof) {
        static Decided of(DecideConsent.Outcome outcome) {
            return new Decided(
                    outcome.entries().stream().map(ConsentEntry::view).toList(), outcome.proof());
        }
    }

    @GET
    @Gated
    @Operation(summary = "Read where a customer stands with every purpose, with the notices to show her")
    public Uni<ReadConsents.Consents> state(
            @PathParam("customer") String customer,
            @QueryParam("language") @DefaultValue("en") @LanguageTag String language) {
        return readConsents.state(caller.get(), Ids.parse("customer", customer), language);
    }

    @POST
    @Gated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what a customer decides, for one or several purposes at once",
            description =
                    "All of it is recorded, or nothing. The answer comes when every process that decides knows of it, or cannot decide any more; at most a second later.")
    public Uni<Decided> decide(@PathParam("customer") String customer, @NotNull @Valid ConsentRequest request) {
        return decideConsent
                .decide(caller.get(), Ids.parse("customer", customer), request)
                .map(Decided::of);
    }
}
