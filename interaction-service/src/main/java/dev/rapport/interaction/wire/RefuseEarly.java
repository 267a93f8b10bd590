package dev.rapport.interaction.wire;

import dev.rapport.defaults.web.EarlyAnswer;
import dev.rapport.interaction.naming.Names;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Refuses what comes too fast before anything is done for it: what is refused must cost next to nothing, or too much of it stops everything. */
@ApplicationScoped
class RefuseEarly {
    private static final int BEFORE_THE_FRAMEWORK = -2;
    private static final Pattern OF_THE_WIRE =
            Pattern.compile("/v1/(batch|import|identify|track|page|screen|group|alias)/?");

    private final FairShare fairShare;
    private final EarlyAnswer answer;

    RefuseEarly(FairShare fairShare, EarlyAnswer answer) {
        this.fairShare = fairShare;
        this.answer = answer;
    }

    void register(@Observes Router router) {
        var unused = router.post("/v1/*").order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (length(request) > WireBody.MOST_BYTES_OF_BATCH
                && OF_THE_WIRE.matcher(request.normalizedPath()).matches()) {
            refuse(request, WireProblems.BATCH_TOO_LARGE);
            return;
        }
        var authorization = request.request().getHeader("Authorization");
        if (authorization == null || fairShare.hasRoom(key(authorization), length(request))) {
            request.next();
        } else {
            var unused = request.response().putHeader("Retry-After", "1");
            refuse(request, WireProblems.SOURCE_TOO_FAST);
        }
    }

    private void refuse(RoutingContext request, WireProblems why) {
        request.request().handler(ignored -> {
            // what is still on its way is let go of
        });
        answer.send(request, why.problem());
    }

    private static long length(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,9}") ? 0 : Long.parseLong(length);
    }

    /** Of the header as it is, which is the same whenever a source sends it. */
    static UUID key(String authorization) {
        return Names.hash(authorization.getBytes(StandardCharsets.UTF_8));
    }
}
