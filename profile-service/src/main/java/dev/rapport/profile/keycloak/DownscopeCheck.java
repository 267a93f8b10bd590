package dev.rapport.profile.keycloak;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready where the realm lets a token be exchanged for one that allows more, because then the first gate would be open.
 *
 * <p>While Keycloak does not answer nothing is known, and nothing can be exchanged either.
 */
@Readiness
@ApplicationScoped
class DownscopeCheck implements HealthCheck {
    private static final String ENFORCER = "downscope-assertion-grant-enforcer";

    private final Keycloak keycloak;
    private volatile boolean missing;

    DownscopeCheck(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return keycloak.known()
                ? keycloak.enforces(ENFORCER)
                        .invoke(this::found)
                        .onFailure()
                        .invoke(this::failed)
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private void found(boolean enforced) {
        if (!enforced && !missing) {
            Log.errorf("the realm has no client policy with %s for every client", ENFORCER);
        }
        missing = !enforced;
    }

    /** Keycloak that refuses to say so has answered. */
    private void failed(Throwable failure) {
        if (failure instanceof WebApplicationException) {
            Log.errorf("the client policies of the realm cannot be read: %s", failure.getMessage());
            missing = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tokens are never widened")
                .status(!missing)
                .build();
    }
}
