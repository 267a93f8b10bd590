package dev.rapport.profile.customer;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Category;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.identifier.Normalisation;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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
import org.jspecify.annotations.Nullable;

/** Tells writers which customers exist, without anything personal: what they record must not hang on a typing error. */
@Path("/v1/customer-ids")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class ResolveResource {
    private final Mutiny.SessionFactory sessions;
    private final Identifiers identifiers;
    private final CallerOfRequest caller;

    ResolveResource(Mutiny.SessionFactory sessions, Identifiers identifiers, CallerOfRequest caller) {
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.caller = caller;
    }

    /** Those of the asked ids that exist. */
    public record KnownCustomers(List<UUID> ids) {}

    @GET
    @Requires(Right.RECORD_INTERACTIONS)
    @Operation(summary = "Which of these customers exist, or which one an identifier names")
    public Uni<KnownCustomers> known(
            @QueryParam("id") @Size(max = 100) List<String> ids,
            @QueryParam("type") @Nullable String type,
            @QueryParam("value") @Nullable String value) {
        if (type != null && value != null) {
            return named(permitted(Normalisation.key(type, value, null))).map(KnownCustomers::new);
        }
        if (ids.isEmpty()) {
            throw RequestProblems.INVALID_VALUE.at("id", "or type and value are needed");
        }
        return existing(ids.stream().map(id -> Ids.parse("id", id)).toList()).map(KnownCustomers::new);
    }

    private Uni<List<UUID>> existing(List<UUID> asked) {
        return sessions.withSession(
                session -> session.createQuery("select id from Customer where id in :ids order by id", UUID.class)
                        .setParameter("ids", asked)
                        .getResultList());
    }

    /** Who may not ask how customers are reached must not find them by it either. */
    private Identifier.Key permitted(Identifier.Key key) {
        if (key.isContact() && !caller.get().scopes().contains(Category.CONTACT.scope())) {
            throw RequestProblems.FORBIDDEN.problem();
        }
        return key;
    }

    private Uni<List<UUID>> named(Identifier.Key key) {
        return sessions.withSession(session -> identifiers.named(session, List.of(key)))
                .map(found -> found.stream().map(Identifier::customerId).toList());
    }
}
