package dev.rapport.profile;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What whoever runs this service tells it. */
public final class Deployment implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "RAPPORT_INTERNAL_SECRET",
                "test",
                "RAPPORT_CONSENT_SYNC_SECRET",
                "test",
                "RAPPORT_CONTROLLER",
                "Tea & Sons",
                "RAPPORT_RECEIPT_KEY",
                receiptKey(),
                // a machine that builds may stall for longer than a lease in production
                "rapport.profile.consent.lease",
                "5s");
    }

    @Override
    public void stop() {
        // nothing was started
    }

    private static String receiptKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
