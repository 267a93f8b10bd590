package dev.rapport.access.lease;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.DecisionTrail;
import dev.rapport.access.Gates;
import dev.rapport.access.TakesIn;
import dev.rapport.access.log.AccessRecorder;
import dev.rapport.defaults.problem.ProblemBody;
import dev.rapport.defaults.web.Correlation;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.function.BooleanSupplier;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Puts on record what the answer says of customers, and looks once more before an answer leaves: between decision and answer the process may have been stopped, and the customer may have decided
 * otherwise.
 */
class ReleaseGuard {
    private static final int FIRST_WITHOUT_DATA = 300;

    private final Gates gates;
    private final DecisionTrail trail;
    private final AccessRecorder recorder;
    private final Lease lease;
    private final RoutingContext request;

    ReleaseGuard(Gates gates, DecisionTrail trail, AccessRecorder recorder, Lease lease, RoutingContext request) {
        this.gates = gates;
        this.trail = trail;
        this.recorder = recorder;
        this.lease = lease;
        this.request = request;
    }

    @ServerResponseFilter
    public Uni<Void> check(
            ContainerRequestContext asked, ContainerResponseContext answer, SimpleResourceInfo resource) {
        if (isTakenInBy(resource)) {
            return Uni.createFrom().voidItem();
        }
        var release = gates.release();
        return recorder.record(trail, Correlation.of(asked))
                .chain(() -> lookAgain(answer, release))
                .onFailure()
                .invoke(failure -> withhold(answer, failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Where nothing was found at the address there is no class. */
    private static boolean isTakenInBy(SimpleResourceInfo resource) {
        return resource.getResourceClass() != null
                && resource.getResourceClass().isAnnotationPresent(TakesIn.class);
    }

    private Uni<Void> lookAgain(ContainerResponseContext answer, BooleanSupplier release) {
        return hasData(answer)
                ? lease.within(FreshLease.PATIENCE).invoke(() -> check(answer, release))
                : Uni.createFrom().voidItem();
    }

    private static boolean hasData(ContainerResponseContext answer) {
        return answer.getStatus() < FIRST_WITHOUT_DATA;
    }

    private static void withhold(ContainerResponseContext answer, Throwable failure) {
        Log.errorf(
                "what was asked of customers cannot be put on record: %s",
                failure.getClass().getSimpleName());
        refuse(answer, AccessProblems.ACCESS_UNRECORDED);
    }

    private void check(ContainerResponseContext answer, BooleanSupplier release) {
        if (release.getAsBoolean()) {
            guardLastMoment(release);
        } else {
            refuse(answer, AccessProblems.DECISION_CHANGED);
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

    private static void refuse(ContainerResponseContext answer, AccessProblems why) {
        var problem = why.problem();
        answer.getHeaders().remove("ETag");
        answer.getHeaders().putSingle("Retry-After", "1");
        answer.setStatus(problem.type().status());
        answer.setEntity(ProblemBody.of(problem, null), new Annotation[0], MediaType.valueOf(ProblemBody.MEDIA_TYPE));
    }
}
