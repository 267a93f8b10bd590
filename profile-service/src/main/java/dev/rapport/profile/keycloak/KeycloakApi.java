package dev.rapport.profile.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of Keycloak's Admin API that is about consents and who can sign in, below the realm. */
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
            @Nullable String id,
            long time,
            @Nullable String operationType,
            @Nullable String resourceType,
            @Nullable String resourcePath) {

        public boolean concerns(String type) {
            return type.equals(resourceType);
        }

        public boolean removes() {
            return "DELETE".equals(operationType);
        }

        public boolean creates() {
            return "CREATE".equals(operationType);
        }

        public boolean acts() {
            return "ACTION".equals(operationType);
        }

        public String path() {
            return Objects.requireNonNullElse(resourcePath, "");
        }

        public Instant at() {
            return Instant.ofEpochMilli(time);
        }
    }

    /** A user, as far as it matters whether she can sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(boolean enabled) {}

    /** A client, as far as it matters whether it can sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Client(String clientId, boolean enabled) {}

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
            @QueryParam("resourceTypes") List<String> types,
            @QueryParam("resourcePath") @Nullable String path,
            @QueryParam("dateFrom") long from,
            @QueryParam("first") int first,
            @QueryParam("max") int max);

    @GET
    @Path("/users/{user}")
    Uni<User> user(@HeaderParam("Authorization") String authorization, @PathParam("user") String user);

    @GET
    @Path("/clients")
    Uni<List<Client>> clients(@HeaderParam("Authorization") String authorization);

    @GET
    @Path("/client-policies/policies")
    Uni<ClientPolicies> policies(@HeaderParam("Authorization") String authorization);

    @GET
    @Path("/client-policies/profiles")
    Uni<ClientPolicies.Profiles> profiles(@HeaderParam("Authorization") String authorization);

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
