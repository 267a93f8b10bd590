package dev.rapport.access.remote;

import dev.rapport.access.log.AccessEntry;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The access log at profile-service. */
@Path("/internal/access-log")
@RegisterRestClient(configKey = "profile")
interface AccessLogApi {

    @POST
    Uni<Void> keep(@HeaderParam("Internal-Secret") String secret, List<AccessEntry> entries);
}
