package dev.rapport.profile.contact;

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

/** The one code that is out for a contact point; readable only until it is handed to whoever sends it. */
@Entity
@Table(name = "verification_codes")
public class VerificationCode {
    static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID contactPointId;

    private String sentTo;
    private @Nullable String code;
    private String hash;
    private int attempts;
    private Instant askedAt;

    protected VerificationCode() {}

    VerificationCode(ContactPoint point) {
        contactPointId = point.id();
    }

    /** Draws a new code for what the point is now; an earlier one is worth nothing any more. */
    void renew(ContactPoint point, Instant now) {
        if (askedAt != null && now.isBefore(askedAt.plus(PAUSE))) {
            throw ContactProblems.CODE_TOO_SOON.problem();
        }
        sentTo = point.fields().value();
        code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        hash = hash(code);
        attempts = 0;
        askedAt = now;
    }

    /** Whether this is the code; every wrong guess counts. */
    boolean matches(ContactPoint point, String guess, Instant now) {
        if (attempts >= MOST_ATTEMPTS
                || !now.isBefore(expiresAt())
                || !sentTo.equals(point.fields().value())) {
            throw ContactProblems.CODE_EXPIRED.problem();
        }
        attempts++;
        return hash(guess).equals(hash);
    }

    Instant expiresAt() {
        return askedAt.plus(LIFETIME);
    }

    private String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((contactPointId + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
