package dev.rapport.access.lease;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Gates;
import dev.rapport.defaults.problem.ProblemBody;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.function.BooleanSupplier;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Looks once more before an answer leaves: between decision and answer the process may have been stopped, and the customer may have decided
 * otherwise.
 */
class ReleaseGuard {
    private static final int FIRST_WITHOUT_DATA = 300;

    private final Gates gates;
    private final Lease lease;
    private final RoutingContext request;

    ReleaseGuard(Gates gates, Lease lease, RoutingContext request) {
        this.gates = gates;
        this.lease = lease;
        this.request = request;
    }

    @ServerResponseFilter
    public Uni<Void> check(ContainerResponseContext answer) {
        var release = gates.release();
        return answer.getStatus() >= FIRST_WITHOUT_DATA
                ? Uni.createFrom().voidItem()
                : lease.within(FreshLease.PATIENCE).invoke(() -> check(answer, release));
    }

    private void check(ContainerResponseContext answer, BooleanSupplier release) {
        if (release.getAsBoolean()) {
            guardLastMoment(release);
        } else {
            refuse(answer);
        }
    }

    /** What has been written cannot be replaced any more, but it need not leave. */
    private void guardLastMoment(BooleanSupplier release) {
        var unused = request.addHeadersEndHandler(ignored -> {
            if (!release.getAsBoolean()) {
                request.request().connection().close();
            }
        });
    }

    private static void refuse(ContainerResponseContext answer) {
        var problem = AccessProblems.DECISION_CHANGED.problem();
        answer.getHeaders().remove("ETag");
        answer.getHeaders().putSingle("Retry-After", "1");
        answer.setStatus(problem.type().status());
        answer.setEntity(ProblemBody.of(problem, null), new Annotation[0], MediaType.valueOf(ProblemBody.MEDIA_TYPE));
    }
}
