package dev.rapport.access.partner;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tokens that are shown at the partners' door are looked at in another way than others. */
@ApplicationScoped
class PartnerTenant implements TenantResolver {
    static final String NAME = "partner";

    @Override
    public @Nullable String resolve(RoutingContext request) {
        return PartnerDoor.passedBy(request) ? NAME : null;
    }
}
