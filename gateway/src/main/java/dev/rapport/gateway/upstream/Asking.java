package dev.rapport.gateway.upstream;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What of the caller's request goes on to the services: her own token, her purpose, and the correlation. */
public record Asking(
        String authorization,
        @Nullable String purpose,
        @Nullable String correlation) {

    public static Asking of(RoutingContext request) {
        var headers = request.request().headers();
        return new Asking(headers.get("Authorization"), headers.get("Purpose"), headers.get("X-Correlation-Id"));
    }

    @Override
    public String toString() {
        return "Asking";
    }
}
