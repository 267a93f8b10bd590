package dev.rapport.profile.contact;

import dev.rapport.defaults.web.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that was drawn for a contact point; it is handed once to whoever sends it, and outlives the point, so that codes can be counted. */
@Entity
@Table(name = "verification_codes")
public class VerificationCode {
    static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int MOST_ATTEMPTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private UUID contactPointId;
    private UUID customerId;
    private String sentTo;
    private @Nullable String code;
    private String hash;
    private int attempts;
    private Instant askedAt;

    protected VerificationCode() {}

    VerificationCode(ContactPoint point, Instant now) {
        id = Ids.fresh();
        contactPointId = point.id();
        customerId = point.customerId();
        sentTo = point.fields().value();
        code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        hash = hash(code);
        askedAt = now;
    }

    /** Whether this is the code; every wrong guess counts, and the right one is the last. */
    boolean matches(ContactPoint point, String guess, Instant now) {
        if (attempts >= MOST_ATTEMPTS
                || !now.isBefore(expiresAt())
                || !sentTo.equals(point.fields().value())) {
            throw ContactProblems.CODE_EXPIRED.problem();
        }
        var right = hash(guess).equals(hash);
        attempts = right ? MOST_ATTEMPTS : attempts + 1;
        return right;
    }

    Instant expiresAt() {
        return askedAt.plus(LIFETIME);
    }

    private String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((id + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
