package dev.rapport.profile.purpose;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.validation.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/purposes/{purpose}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Purposes")
class NoticeResource {
    private final Notices notices;
    private final CallerOfRequest caller;

    NoticeResource(Notices notices, CallerOfRequest caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** What customers are to be told. */
    public record Wording(
            @NotNull @Size(min = 1, max = 4000) @PlainText String text) {}

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Operation(summary = "Read what customers are told of a purpose now, in every language")
    public Uni<List<NoticeView>> latest(@PathParam("purpose") String purpose) {
        return notices.latest(purpose)
                .map(found -> found.stream().map(NoticeView::of).toList());
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Path("/{language}/{version}")
    @Operation(summary = "Read what customers were told, as a decision names it")
    public Uni<NoticeView> version(
            @PathParam("purpose") String purpose,
            @PathParam("language") String language,
            @PathParam("version") String version) {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw RequestProblems.INVALID_VALUE.at("version", "must be a number from 1");
        }
        return notices.version(new Notice.Key(purpose, language, Long.parseLong(version)))
                .map(NoticeView::of);
    }

    @PUT
    @Requires(Right.KEEP_PURPOSES)
    @Path("/{language}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Word a notice",
            description = "Another wording is another version; earlier ones stay, because decisions name them.")
    public Uni<NoticeView> word(
            @PathParam("purpose") String purpose,
            @PathParam("language") @LanguageTag String language,
            @NotNull @Valid Wording wording) {
        return notices.word(caller.get(), purpose, language, wording.text()).map(NoticeView::of);
    }
}
