package dev.rapport.interaction.writekey;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.access.lease.Standings;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/write-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Write keys")
class WriteKeyResource {
    private static final int BYTES = 32;

    private final WriteKeys keys;
    private final Standings standings;
    private final CallerOfRequest caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WriteKeyResource(WriteKeys keys, Standings standings, CallerOfRequest caller, Clock clock) {
        this.keys = keys;
        this.standings = standings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a key is given out for.
     *
     * @param source the client in Keycloak that sends with it
     * @param purposes for which it may tell us of customers; who permits none of them is not recorded
     * @param userIdType absent is {@code user_id}, or {@code ext:<source>} for a partner, whose ids are not ours
     */
    public record GiveWriteKeyRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String source,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(min = 1, max = 100) String> purposes,

            @Pattern(regexp = "user_id|ext:[a-z0-9][a-z0-9-]{0,39}") @Nullable
            String userIdType) {}

    /** A new key; it is not shown again. */
    @Personal
    public record GivenWriteKey(String writeKey, WriteKeyView about) {
        @Override
        public String toString() {
            return "GivenWriteKey";
        }
    }

    @POST
    @Requires(Right.KEEP_WRITE_KEYS)
    @Operation(summary = "Give out a write key", description = "The key is in this answer and nowhere else.")
    public Uni<RestResponse<GivenWriteKey>> give(@NotNull @Valid GiveWriteKeyRequest request) {
        requireRegistered(request.purposes());
        var view = new WriteKeyView(
                Ids.fresh(),
                request.source(),
                request.purposes().stream().distinct().toList(),
                userIdType(request),
                clock.instant(),
                null);
        var key = fresh();
        return keys.give(view, key, caller.get().actor().subject())
                .map(given -> RestResponse.ResponseBuilder.<GivenWriteKey>created(
                                URI.create("/v1/write-keys/" + view.id()))
                        .entity(new GivenWriteKey(key, view))
                        .build());
    }

    @GET
    @Requires(Right.KEEP_WRITE_KEYS)
    @Operation(summary = "List the write keys, without the keys themselves")
    public Uni<List<WriteKeyView>> all() {
        return keys.all();
    }

    @DELETE
    @Path("/{id}")
    @Requires(Right.KEEP_WRITE_KEYS)
    @Operation(summary = "Revoke a write key", description = "The next request with it is refused.")
    public Uni<Void> revoke(@PathParam("id") String id) {
        return keys.revoke(Ids.parse("id", id), clock.instant())
                .invoke(known -> {
                    if (!known) {
                        throw RequestProblems.NOT_FOUND.problem();
                    }
                })
                .replaceWithVoid();
    }

    private String userIdType(GiveWriteKeyRequest request) {
        var theirs = standings.agreement(request.source()).isPresent();
        return Objects.requireNonNullElseGet(
                request.userIdType(), () -> theirs ? "ext:" + request.source() : "user_id");
    }

    private void requireRegistered(List<String> purposes) {
        for (var purpose : purposes) {
            if (standings.purposes().named(purpose).isEmpty()) {
                throw WriteKeyProblems.WRITE_KEY_PURPOSE_UNKNOWN.at("purposes", "must be registered");
            }
        }
    }

    private String fresh() {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
