package dev.rapport.profile.consent.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs receipts; the public half is for anybody who wants to check one. */
@ApplicationScoped
class ReceiptKey {
    private static final String TYPE = "consent-receipt+jws";

    private final RSAPrivateCrtKey key;
    private final RsaJsonWebKey published;

    /** @param encoded an RSA private key, PKCS #8 in Base64 */
    ReceiptKey(@ConfigProperty(name = "rapport.profile.receipt.key") String encoded) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
            var half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            published = new RsaJsonWebKey((RSAPublicKey) factory.generatePublic(half));
            published.setUse("sig");
            published.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            published.setKeyId(published.calculateBase64urlEncodedThumbprint("SHA-256"));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("rapport.profile.receipt.key is no RSA private key in PKCS #8 and Base64");
        }
    }

    /** A JSON Web Signature in its compact form, with the text as its payload. */
    String sign(String text) {
        var signature = new JsonWebSignature();
        signature.setPayload(text);
        signature.setHeader("typ", TYPE);
        signature.setContentTypeHeaderValue("application/ld+json");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(published.getKeyId());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a receipt cannot be signed", e);
        }
    }

    /** As a JSON Web Key. */
    Map<String, Object> published() {
        return published.toParams(OutputControlLevel.PUBLIC_ONLY);
    }
}
