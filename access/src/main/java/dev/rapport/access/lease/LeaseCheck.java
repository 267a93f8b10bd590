package dev.rapport.access.lease;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A process that may not decide should not be asked. */
@Readiness
class LeaseCheck implements HealthCheck {
    private final Lease lease;

    LeaseCheck(Lease lease) {
        this.lease = lease;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consent lease").status(lease.valid()).build();
    }
}
