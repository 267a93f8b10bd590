package dev.rapport.gateway.upstream;

import dev.rapport.access.Caller;
import dev.rapport.defaults.web.Correlation;
import dev.rapport.gateway.release.Release;
import dev.rapport.gateway.release.Releases;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What of the caller's request goes on to the services: her own token, her purpose, and the correlation.
 *
 * @param purpose the header, if she sent one
 * @param release takes note of everybody who is read of
 * @param effectivePurpose the header or what the token says for want of one
 */
public record Asking(
        String authorization,
        @Nullable String purpose,
        String effectivePurpose,
        @Nullable String correlation,
        Release release) {

    public static Asking of(RoutingContext request, Caller caller) {
        var headers = request.request().headers();
        return new Asking(
                headers.get("Authorization"),
                headers.get("Purpose"),
                caller.purpose(),
                headers.get(Correlation.HEADER),
                Releases.of(request));
    }

    long ledgerSeq() {
        return release.ledgerSeq();
    }

    @Override
    public String toString() {
        return "Asking";
    }
}
