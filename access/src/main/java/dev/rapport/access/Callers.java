package dev.rapport.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller out of the validated token; the {@code Purpose} header chooses among what the token allows. */
final class Callers {
    private static final String HEADER = "Purpose";
    /** No purpose has a longer name, so a longer text is none. */
    private static final int LONGEST_PURPOSE = 64;

    @Produces
    @RequestScoped
    CallerOfRequest caller(SecurityIdentity identity, RoutingContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return new CallerOfRequest(of(token, request.request().getHeader(HEADER)));
    }

    private static Caller of(JsonWebToken token, @org.jspecify.annotations.Nullable String header) {
        var purpose = header == null ? text(token, "default_purpose") : header.strip();
        return new Caller(
                token.getSubject(),
                text(token, "preferred_username"),
                text(token, "azp"),
                roles(token),
                scopes(token),
                purpose.length() > LONGEST_PURPOSE ? "" : purpose);
    }

    private static Set<String> scopes(JsonWebToken token) {
        return Arrays.stream(text(token, "scope").split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(JsonWebToken token) {
        JsonObject access = token.getClaim("realm_access");
        if (access == null || !access.containsKey("roles")) {
            return Set.of();
        }
        return access.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.<Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }
}
