package dev.rapport.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever lacks an endpoint's right learns nothing of how its body would have been read. */
@ApplicationScoped
class RequiredRights {
    private final Gates gates;
    private final CallerOfRequest caller;

    RequiredRights(Gates gates, CallerOfRequest caller) {
        this.gates = gates;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void check(ResourceInfo endpoint, ContainerRequestContext request) {
        var required = endpoint.getResourceMethod().getAnnotation(Requires.class);
        if (required != null) {
            gates.require(caller.get(), required.value());
        }
        var toChange = endpoint.getResourceClass().getAnnotation(RequiresToChange.class);
        if (toChange != null && !request.getMethod().equals("GET")) {
            gates.require(caller.get(), toChange.value());
        }
    }
}
