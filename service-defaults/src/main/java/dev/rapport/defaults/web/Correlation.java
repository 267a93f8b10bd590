package dev.rapport.defaults.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Objects;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives each request one id that its logs and its answer carry, and keeps personal data out of every cache. */
public final class Correlation {
    public static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "correlationId";

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        var id = id(request.getHeaderString(HEADER));
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    /** The caller's own id where it can be one, otherwise a new one. */
    public static String id(@Nullable String given) {
        return given != null && given.matches("[A-Za-z0-9._-]{8,64}")
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** The id of a request that has begun; the empty text before. */
    public static String of(ContainerRequestContext request) {
        return Objects.toString(request.getProperty(KEY), "");
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        var id = request.getProperty(KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
