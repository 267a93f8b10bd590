package dev.rapport.gateway.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.lease.Lease;
import dev.rapport.access.lease.Standings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;

/** Begins with every request, and ends in its last moment. */
@ApplicationScoped
public class Releases {
    private static final String KEY = Release.class.getName();
    static final Duration PATIENCE = Duration.ofMillis(300);

    private final Standings standings;
    private final Lease lease;
    private final ObjectMapper json;

    Releases(Standings standings, Lease lease, ObjectMapper json) {
        this.standings = standings;
        this.lease = lease;
        this.json = json;
    }

    /** Waits a moment for a lease that has just run out, such as after the process was resumed; goes on where the request is at home. */
    public Uni<Void> begin(RoutingContext request) {
        var home = Vertx.currentContext();
        var begun = lease.valid()
                ? Uni.createFrom().voidItem()
                : lease.within(PATIENCE).emitOn(next -> home.runOnContext(ignored -> next.run()));
        return begun.invoke(() -> {
            var release = new Release(standings, lease, json);
            var unused = request.put(KEY, release);
            closeUnlessPermitted(request, release);
        });
    }

    public static Release of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY));
    }

    /** What has been written cannot be replaced any more, but it need not leave. */
    private static void closeUnlessPermitted(RoutingContext request, Release release) {
        var unused = request.addHeadersEndHandler(ignored -> {
            if (!release.permitted() && !release.refused()) {
                request.request().connection().close();
            }
        });
    }
}
