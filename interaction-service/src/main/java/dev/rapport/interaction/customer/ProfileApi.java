package dev.rapport.interaction.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service asks of the profile, with the caller's own token. */
@Path("/v1/customer-ids")
@RegisterRestClient(configKey = "profile")
public interface ProfileApi {

    /** Those of the asked ids that exist. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record KnownIds(List<UUID> ids) {}

    @GET
    Uni<KnownIds> known(@HeaderParam("Authorization") String authorization, @QueryParam("id") List<UUID> ids);
}
