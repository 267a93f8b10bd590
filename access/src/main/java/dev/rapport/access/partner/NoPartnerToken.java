package dev.rapport.access.partner;

import dev.rapport.access.LedgerGate;
import dev.rapport.access.Role;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;
import io.quarkus.oidc.runtime.OidcUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Outside of their door a partner's token is no token, because nobody would ask whether it was revoked.
 *
 * <p>Neither is that of a customer who signed in at a partner's: it was given to the partner's client, and has no role of ours.
 */
@ApplicationScoped
@Unremovable
@TenantFeature(OidcUtils.DEFAULT_TENANT_ID)
class NoPartnerToken implements Validator {
    private final LedgerGate ledger;

    NoPartnerToken(LedgerGate ledger) {
        this.ledger = ledger;
    }

    @Override
    public @Nullable String validate(JwtContext token) {
        var claims = token.getJwtClaims();
        var client = claims.getClaimValueAsString("azp");
        var partners = client != null && ledger.agreement(client).isPresent();
        return !partners && ofOurs(claims.getClaimValue("realm_access")) ? null : "a token for the partners' door";
    }

    private static boolean ofOurs(@Nullable Object access) {
        return access instanceof Map<?, ?> claims
                && claims.get("roles") instanceof Collection<?> roles
                && !roles.contains(Role.PARTNER.claim())
                && Arrays.stream(Role.values()).map(Role::claim).anyMatch(roles::contains);
    }
}
