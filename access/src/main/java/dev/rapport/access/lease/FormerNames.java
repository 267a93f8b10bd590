package dev.rapport.access.lease;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Reads at the address of a customer who was merged are answered with the one whom she is; {@code Content-Location} says which one.
 *
 * <p>What is written at such an address is kept of whom it is told.
 */
class FormerNames {
    private static final Pattern ADDRESS = Pattern.compile(
            "/v1/customers/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?=/|$)");
    private static final String ANSWERED_AS = FormerNames.class.getName();
    private static final int FIRST_THAT_FAILED = 300;

    private final Clusters clusters;

    FormerNames(Clusters clusters) {
        this.clusters = clusters;
    }

    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var address = ADDRESS.matcher(path);
        if (!isRead(request) || !address.lookingAt()) {
            return;
        }
        var asked = UUID.fromString(address.group(1));
        var survivor = clusters.survivor(asked);
        if (!survivor.equals(asked)) {
            var answered = "/v1/customers/" + survivor + path.substring(address.end());
            request.setProperty(ANSWERED_AS, answered);
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(answered)
                    .build());
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(ANSWERED_AS) instanceof String address && answer.getStatus() < FIRST_THAT_FAILED) {
            answer.getHeaders().putSingle("Content-Location", address);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
