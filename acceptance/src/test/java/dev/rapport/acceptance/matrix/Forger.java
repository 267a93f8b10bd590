package dev.rapport.acceptance.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.stack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens out of a real one: with the realm's own key, where a claim is to be wrong, and without it. */
final class Forger {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String kid;
    private final KeyPair realm;
    private final KeyPair own = pair();
    private final ObjectNode claims;

    /** @param token a real one, whose claims are taken */
    Forger(String kid, KeyPair realm, String token) {
        this.kid = kid;
        this.realm = realm;
        try {
            claims = (ObjectNode) Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Keycloak would sign it. */
    String genuine() {
        return rs256(kid, realm.getPrivate(), changed(copy -> {}));
    }

    /** The value of the Authorization header of each kind of forgery; null is none. */
    Map<String, String> forgeries() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("no token", "");
        kinds.put("empty token", "Bearer ");
        kinds.put("another scheme", "Basic " + BASE64.encodeToString("agent1:secret".getBytes(StandardCharsets.UTF_8)));
        kinds.put("no token at all", "Bearer nonsense.nonsense.nonsense");
        kinds.put("unsigned", "Bearer " + unsigned());
        kinds.put("signature cut off", "Bearer " + genuine().replaceFirst("[^.]*$", ""));
        kinds.put("HS256 with the public key", "Bearer " + hs256());
        kinds.put("another key under our name", "Bearer " + rs256(kid, own.getPrivate(), changed(copy -> {})));
        kinds.put("unknown key", "Bearer " + rs256("unknown", own.getPrivate(), changed(copy -> {})));
        kinds.put("changed afterwards", "Bearer " + tampered());
        kinds.put("expired", claiming(copy -> copy.put("exp", now() - 60)));
        kinds.put("without an end", claiming(copy -> copy.remove("exp")));
        kinds.put("not yet valid", claiming(copy -> copy.put("nbf", now() + 600)));
        kinds.put("another audience", claiming(copy -> copy.put("aud", "account")));
        kinds.put("without audience", claiming(copy -> copy.remove("aud")));
        kinds.put(
                "another issuer",
                claiming(copy -> copy.put("iss", copy.path("iss").asText() + "-2")));
        return kinds;
    }

    /** Signed with the realm's key, but with a claim that is wrong. */
    private String claiming(Consumer<ObjectNode> change) {
        return "Bearer " + rs256(kid, realm.getPrivate(), changed(change));
    }

    private String unsigned() {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(changed(copy -> {})) + ".";
    }

    private String hs256() {
        var signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}") + "."
                + encoded(changed(copy -> {}));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(realm.getPublic().getEncoded(), "HmacSHA256"));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody else's signature under one's own claims. */
    private String tampered() {
        var parts = genuine().split("\\.");
        return parts[0] + "." + encoded(changed(copy -> copy.put("sub", "somebody-else"))) + "." + parts[2];
    }

    private String changed(Consumer<ObjectNode> change) {
        var copy = claims.deepCopy();
        copy.put("iat", now()).put("exp", now() + 600);
        change.accept(copy);
        return copy.toString();
    }

    private static String rs256(String kid, PrivateKey key, String claims) {
        var signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}") + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
