package dev.rapport.profile.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Hears what a customer's browser says for her ({@code Sec-GPC}).
 *
 * @see <a href="https://www.w3.org/TR/gpc/">Global Privacy Control</a>
 */
class BrowserSignal {
    private static final String HEADER = "Sec-GPC";

    private final ObjectToSharing objectToSharing;
    private final CallerOfRequest caller;

    BrowserSignal(ObjectToSharing objectToSharing, CallerOfRequest caller) {
        this.objectToSharing = objectToSharing;
        this.caller = caller;
    }

    @ServerRequestFilter
    public Uni<Void> hear(ContainerRequestContext request, ResourceInfo endpoint) {
        return "1".equals(request.getHeaderString(HEADER)) && needsToken(endpoint) && ofCustomer()
                ? objectToSharing.object(caller.get())
                : Uni.createFrom().voidItem();
    }

    private boolean ofCustomer() {
        return caller.get().has(Role.CUSTOMER);
    }

    private static boolean needsToken(ResourceInfo endpoint) {
        return !endpoint.getResourceClass().isAnnotationPresent(PermitAll.class)
                && !endpoint.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }
}
