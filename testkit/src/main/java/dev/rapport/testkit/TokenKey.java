package dev.rapport.testkit;

import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.FakeUpstream.Request;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a service trust the tokens that {@link Tokens} mints, in the place of Keycloak's, and says which of them are still good. */
public final class TokenKey implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeUpstream issuer;

    @Override
    public Map<String, String> start() {
        issuer = new FakeUpstream(TokenKey::answer);
        return Map.of(
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.partner.auth-server-url",
                issuer.url(),
                "quarkus.oidc.partner.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.partner.discovery-enabled",
                "false",
                "quarkus.oidc.partner.jwks-path",
                "/certs",
                "quarkus.oidc.partner.introspection-path",
                "/introspection");
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }

    private static Answer answer(Request request) {
        return request.uri().startsWith("/certs") ? Answer.ok(keys()) : introspection(request.body());
    }

    private static Answer introspection(String form) {
        var claims = Tokens.claims(form.replaceFirst(".*token=([^&]*).*", "$1"));
        return claims.contains(Tokens.UNANSWERED)
                ? new Answer(500, "{}")
                : Answer.ok("{\"active\": " + !claims.contains(Tokens.REVOKED) + "}");
    }

    private static String keys() {
        var key = (RSAPublicKey) Tokens.KEYS.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"alg\": \"RS256\", \"use\": \"sig\", \"n\": \""
                + number(key.getModulus()) + "\", \"e\": \"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
