package dev.rapport.profile.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of Keycloak's Admin API that is about consents, below the realm. */
@Path("/")
public interface KeycloakApi {

    /** Something that happened to a user. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(
            @Nullable String id,
            long time,
            String type,
            @Nullable String userId,
            @Nullable Map<String, String> details) {}

    /** Something that an administrator did. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdminEvent(
            @Nullable String id, long time, @Nullable String resourcePath) {}

    /** What a user has agreed to on the consent screen of a client. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(String clientId, long createdDate, long lastUpdatedDate) {}

    @GET
    @Path("/events")
    Uni<List<Event>> events(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("type") List<String> types,
            @QueryParam("dateFrom") long from,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @GET
    @Path("/admin-events")
    Uni<List<AdminEvent>> adminEvents(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("resourcePath") String path,
            @QueryParam("dateFrom") long from,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @GET
    @Path("/users/{user}/consents")
    Uni<List<Consent>> consents(@HeaderParam("Authorization") String authorization, @PathParam("user") String user);

    @DELETE
    @Path("/users/{user}/consents/{client}")
    Uni<Void> revoke(
            @HeaderParam("Authorization") String authorization,
            @PathParam("user") String user,
            @PathParam("client") String client);
}
