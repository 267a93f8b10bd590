package dev.rapport.profile.accesslog;

import dev.rapport.access.Relation;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.accesslog.AccessEntryRows.Filter;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access log")
class AccessLogsResource {
    private final ReadAccessLog readAccessLog;

    AccessLogsResource(ReadAccessLog readAccessLog) {
        this.readAccessLog = readAccessLog;
    }

    @GET
    @Requires(Right.READ_ACCESS_LOG)
    @Operation(
            summary =
                    "Read who asked for whose data, the latest first, such as all reads of one agent, or all that was withheld")
    public Uni<AccessView.Page> read(
            @QueryParam("actor") @Size(max = 255) @PlainText @Nullable String actor,
            @QueryParam("client") @Size(max = 255) @PlainText @Nullable String client,
            @QueryParam("relation") @Nullable Relation relation,
            @QueryParam("withheld") @DefaultValue("false") boolean withheld,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return readAccessLog.ofAll(new Filter(actor, client, relation, withheld), Cursor.parse(cursor), limit);
    }
}
