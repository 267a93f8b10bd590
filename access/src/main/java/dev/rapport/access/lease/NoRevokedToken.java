package dev.rapport.access.lease;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** A token whose signature is good may be of somebody who was disabled since; the feed says so within seconds. */
@ApplicationScoped
@Unremovable
class NoRevokedToken implements Validator {
    private final Standings standings;

    NoRevokedToken(Standings standings) {
        this.standings = standings;
    }

    @Override
    public @Nullable String validate(JwtContext token) throws MalformedClaimException {
        var claims = token.getJwtClaims();
        var issued = Instant.ofEpochSecond(
                claims.getIssuedAt() == null ? 0 : claims.getIssuedAt().getValue());
        return revoked(claims.getSubject(), issued) || revoked(claims.getStringClaimValue("azp"), issued)
                ? "revoked since"
                : null;
    }

    private boolean revoked(@Nullable String name, Instant issued) {
        return name != null && standings.revokes(name, issued);
    }
}
