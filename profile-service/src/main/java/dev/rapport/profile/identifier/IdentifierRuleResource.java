package dev.rapport.profile.identifier;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.profile.definition.DefinitionResource;
import dev.rapport.profile.definition.Definitions;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/identifier-rules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Identifier rules", description = "By which identifiers customers are known again, and which are believed")
class IdentifierRuleResource extends DefinitionResource<IdentifierRule, IdentifierRuleFields, IdentifierRuleView> {
    private final Definitions definitions;
    private final IdentifierRules rules;
    private final IdentifierRuleTrial trial;

    IdentifierRuleResource(
            Definitions definitions, IdentifierRules rules, IdentifierRuleTrial trial, CallerOfRequest caller) {
        super(definitions, rules, caller);
        this.definitions = definitions;
        this.rules = rules;
        this.trial = trial;
    }

    @POST
    @Path("/{name}/trial")
    @Requires(Right.KEEP_DEFINITIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what a rule would do, without changing anything")
    public Uni<IdentifierRuleTrial.Finding> tryOut(
            @PathParam("name") String name, @NotNull @Valid IdentifierRuleFields fields) {
        return definitions.one(rules, name).chain(known -> trial.tryOut(name, fields));
    }
}
