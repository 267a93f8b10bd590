package dev.rapport.profile.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.batch.BatchResult;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.profile.consent.feed.Proof;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consents/batch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ConsentImportResource {
    private final ImportConsents importConsents;
    private final CallerOfRequest caller;

    ConsentImportResource(ImportConsents importConsents, CallerOfRequest caller) {
        this.importConsents = importConsents;
        this.caller = caller;
    }

    /**
     * One result for each decision, in the order of the request.
     *
     * @param proof that what was recorded is in effect everywhere
     */
    public record Imported(int created, int duplicates, int refused, List<RowResult> results, Proof proof) {
        static Imported of(BatchResult batch, Proof proof) {
            return new Imported(batch.created(), batch.duplicates(), batch.refused(), batch.results(), proof);
        }
    }

    @POST
    @Requires(Right.IMPORT_CONSENT)
    @Operation(
            summary = "Record what another system says that customers decided",
            description =
                    "Each by itself: one that is refused does not stop the others, and one that was recorded before is a duplicate. A grant gives way to whatever the customer said herself.")
    public Uni<Imported> importAll(@NotNull @Valid ConsentImportRequest request) {
        return importConsents.run(caller.get(), request);
    }
}
