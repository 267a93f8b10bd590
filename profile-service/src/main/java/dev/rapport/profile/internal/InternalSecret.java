package dev.rapport.profile.internal;

import dev.rapport.defaults.problem.RequestProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What our services show each other, so that they need no token and Keycloak may be down. */
@ApplicationScoped
public class InternalSecret {
    private final byte[] secret;

    InternalSecret(@ConfigProperty(name = "rapport.internal.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public void require(@Nullable String given) {
        if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            throw RequestProblems.UNAUTHENTICATED.problem();
        }
    }
}
