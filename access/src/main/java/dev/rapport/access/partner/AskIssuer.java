package dev.rapport.access.partner;

import dev.rapport.defaults.problem.RequestProblems;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/**
 * At the partners' door a token must be good by itself, and the issuer must say that it still is.
 *
 * <p>Both, because an issuer asked alone says yes to what it signed, whomever it is for and however long it is meant to be good.
 */
@ApplicationScoped
class AskIssuer implements SecurityIdentityAugmentor {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return request != null && PartnerDoor.passedBy(request) && !identity.isAnonymous()
                ? introspect(identity).map(answer -> requireActive(identity, answer))
                : Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    /** Who cannot be asked has not said yes. */
    private static Uni<TokenIntrospection> introspect(SecurityIdentity identity) {
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        OidcProviderClient issuer = identity.getAttribute(OidcProviderClient.class.getName());
        return issuer.introspectAccessToken(token)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(failure -> RequestProblems.UNAVAILABLE.problem());
    }

    private static SecurityIdentity requireActive(SecurityIdentity identity, TokenIntrospection answer) {
        if (!answer.isActive()) {
            throw new AuthenticationFailedException();
        }
        return identity;
    }
}
