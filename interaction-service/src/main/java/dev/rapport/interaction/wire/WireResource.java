package dev.rapport.interaction.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.Gated;
import dev.rapport.access.TakesIn;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.message.MessageSource;
import dev.rapport.interaction.wire.FairShare.Place;
import dev.rapport.interaction.writekey.WriteKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes what the client libraries send, whatever they say its media type is. Who may send is said by the write key. */
@Path("/v1")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@TakesIn
@Tag(name = "Wire protocol", description = "What the client libraries of the Segment ecosystem send")
class WireResource {
    private static final String BASIC = "Basic ";
    private static final String ONE = "At most 32 KB unpacked.";
    private static final String BATCH = "At most 500 KB unpacked. What is refused is listed in the answer and kept in"
            + " quarantine; the rest is recorded.";

    private final WriteKeys keys;
    private final ReceiveMessages receiveMessages;
    private final FairShare fairShare;

    WireResource(WriteKeys keys, ReceiveMessages receiveMessages, FairShare fairShare) {
        this.fairShare = fairShare;
        this.keys = keys;
        this.receiveMessages = receiveMessages;
    }

    @POST
    @Gated
    @Path("/batch")
    @Operation(summary = "Record a batch of messages", description = BATCH)
    public Uni<WireAnswer> batch(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_BATCH, null);
    }

    @POST
    @Gated
    @Path("/import")
    @Operation(summary = "Record a batch of messages, as some libraries call it", description = BATCH)
    public Uni<WireAnswer> all(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_BATCH, null);
    }

    @POST
    @Gated
    @Path("/identify")
    @Operation(summary = "Say who somebody is", description = ONE)
    public Uni<WireAnswer> identify(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "identify");
    }

    @POST
    @Gated
    @Path("/track")
    @Operation(summary = "Record what somebody did", description = ONE)
    public Uni<WireAnswer> track(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "track");
    }

    @POST
    @Gated
    @Path("/page")
    @Operation(summary = "Record a visit to a page", description = ONE)
    public Uni<WireAnswer> page(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "page");
    }

    @POST
    @Gated
    @Path("/screen")
    @Operation(summary = "Record a visit to a screen of an app", description = ONE)
    public Uni<WireAnswer> screen(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "screen");
    }

    @POST
    @Gated
    @Path("/group")
    @Operation(summary = "Say to which organization or household somebody belongs", description = ONE)
    public Uni<WireAnswer> group(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "group");
    }

    @POST
    @Gated
    @Path("/alias")
    @Operation(summary = "Say by which other name somebody was known", description = ONE)
    public Uni<WireAnswer> alias(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) byte @Nullable [] sent) {
        return received(authorization, sent, WireBody.MOST_BYTES_OF_ONE, "alias");
    }

    private Uni<WireAnswer> received(
            @Nullable String authorization, byte @Nullable [] sent, int mostBytes, @Nullable String type) {
        return authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? keyed(authorization, sent, mostBytes, type)
                : named(sent, mostBytes, type);
    }

    private Uni<WireAnswer> keyed(String authorization, byte @Nullable [] sent, int mostBytes, @Nullable String type) {
        var key = RefuseEarly.key(authorization);
        return fairShare.whileWithin(
                key,
                sent == null ? 0 : sent.length,
                place -> keys.source(user(authorization))
                        .invoke(source -> fairShare.remember(key, source.client()))
                        .chain(source -> received(source, place, WireBody.read(sent, mostBytes), type)));
    }

    /** For libraries that name the key in the body; where there is none to be read, nobody was named. */
    private Uni<WireAnswer> named(byte @Nullable [] sent, int mostBytes, @Nullable String type) {
        try {
            var body = WireBody.read(sent, mostBytes);
            return keys.source(body.writeKey()).chain(source -> named(source, body, type));
        } catch (Problem problem) {
            return problem.type() == WireProblems.BATCH_UNREADABLE
                    ? keys.source(null).chain(() -> Uni.createFrom().failure(problem))
                    : Uni.createFrom().failure(problem);
        }
    }

    private Uni<WireAnswer> named(MessageSource source, WireBody body, @Nullable String type) {
        return fairShare.whileWithin(
                source.client(), body, place -> receiveMessages.receive(source, messages(body, type)));
    }

    private Uni<WireAnswer> received(MessageSource source, Place place, WireBody body, @Nullable String type) {
        place.become(source.client(), body);
        return receiveMessages.receive(source, messages(body, type));
    }

    private static List<JsonNode> messages(WireBody body, @Nullable String type) {
        return type == null ? body.batch() : body.one(type);
    }

    private static @Nullable String user(String authorization) {
        try {
            var text = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return text.split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
