package dev.rapport.profile.customer;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells writers which customers exist, without anything personal: what they record must not hang on a typing error. */
@Path("/v1/customer-ids")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class ResolveResource {
    private final Mutiny.SessionFactory sessions;

    ResolveResource(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Those of the asked ids that exist. */
    public record KnownCustomers(List<UUID> ids) {}

    @GET
    @Requires(Right.RECORD_INTERACTIONS)
    @Operation(summary = "Which of these customers exist")
    public Uni<KnownCustomers> known(@QueryParam("id") @NotNull @Size(min = 1, max = 100) List<String> ids) {
        var asked = ids.stream().map(id -> Ids.parse("id", id)).toList();
        return sessions.withSession(session -> session.createQuery(
                                "select id from Customer where id in :ids order by id", UUID.class)
                        .setParameter("ids", asked)
                        .getResultList())
                .map(KnownCustomers::new);
    }
}
