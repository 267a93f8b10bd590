package dev.rapport.testkit;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Mints access tokens as Keycloak would, signed with a key of this test run; {@link TokenKey} gives the services its public half. */
public final class Tokens {
    public static final String ISSUER = "https://issuer.test/realms/rapport";
    /** A client whose tokens the issuer does not hold for good any more. */
    public static final String REVOKED = "revoked-client";

    /** A client of whose tokens the issuer says nothing. */
    public static final String UNANSWERED = "unanswered-client";

    private static final String PROPERTY = "rapport.testkit.keys";
    static final KeyPair KEYS = keysOfThisRun();

    private static final String EVERY_SCOPE =
            "rapport:basic rapport:contact rapport:orders rapport:interactions rapport:interests rapport:value "
                    + "rapport:recommendations purpose:service purpose:fulfilment purpose:marketing";

    private Tokens() {}

    public static String agent() {
        return of("agent-1", "agent");
    }

    public static String ops() {
        return of("ops-1", "ops");
    }

    public static String marketer() {
        return of("marketer-1", "marketer");
    }

    public static String partner() {
        return of("partner-1", "partner");
    }

    /** The path before every address, which partners have one of their own for. */
    public static String door(String token) {
        var claims = token.contains(".") ? claims(token) : "";
        return claims.contains("[\"partner\"]") || claims.contains("\"roles\":[]") ? "/partner" : "";
    }

    static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    public static String customer(String subject) {
        return of(subject, "customer");
    }

    public static String of(String subject, String role) {
        return of(subject, role, EVERY_SCOPE, "rapport-api", Duration.ofMinutes(10));
    }

    /** Given to the client of a partner. */
    public static String partner(String client) {
        return claims("partner-1", "partner", EVERY_SCOPE, "rapport-api", Duration.ofMinutes(10))
                .claim("azp", client)
                .sign(KEYS.getPrivate());
    }

    /** Of somebody who signed in at the app of a partner: she has no role there. */
    public static String atPartners(String subject, String client) {
        return claims(subject, "partner", EVERY_SCOPE, "rapport-api", Duration.ofMinutes(10))
                .claim("azp", client)
                .claim("realm_access", Map.of("roles", Set.of()))
                .sign(KEYS.getPrivate());
    }

    public static String withScopes(String subject, String role, String scopes) {
        return of(subject, role, scopes, "rapport-api", Duration.ofMinutes(10));
    }

    public static String forAnotherAudience(String subject, String role) {
        return of(subject, role, EVERY_SCOPE, "account", Duration.ofMinutes(10));
    }

    public static String expired(String subject, String role) {
        return of(subject, role, EVERY_SCOPE, "rapport-api", Duration.ofMinutes(-10));
    }

    /** Signed by somebody else. */
    public static String foreign(String subject, String role) {
        return claims(subject, role, EVERY_SCOPE, "rapport-api", Duration.ofMinutes(10))
                .sign(generate().getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static String of(String subject, String role, String scopes, String audience, Duration life) {
        return claims(subject, role, scopes, audience, life).sign(KEYS.getPrivate());
    }

    private static io.smallrye.jwt.build.JwtClaimsBuilder claims(
            String subject, String role, String scopes, String audience, Duration life) {
        var now = java.time.Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .audience(audience)
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.plus(life))
                .claim("azp", "test-client")
                .claim("preferred_username", subject)
                .claim("scope", scopes)
                .claim("default_purpose", "service")
                .claim("realm_access", Map.of("roles", Set.of(role)));
    }

    /** Test classes and test resources have class loaders of their own, so the pair travels as a system property. */
    private static KeyPair keysOfThisRun() {
        synchronized (System.class) {
            var kept = System.getProperty(PROPERTY);
            if (kept != null) {
                return decode(kept.split(" "));
            }
            var fresh = generate();
            var base64 = Base64.getEncoder();
            System.setProperty(
                    PROPERTY,
                    base64.encodeToString(fresh.getPublic().getEncoded()) + " "
                            + base64.encodeToString(fresh.getPrivate().getEncoded()));
            return fresh;
        }
    }

    private static KeyPair decode(String[] halves) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var base64 = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(halves[0]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(halves[1]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
