package dev.rapport.profile.consent;

import dev.rapport.defaults.web.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that was sent to a contact point; whoever sends it back confirms what was requested for that point, once. */
@Entity
@Table(name = "consent_confirmations")
public class ConsentConfirmation {
    static final Duration LIFETIME = Duration.ofHours(72);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private String hash;
    private @Nullable String token;
    private UUID customerId;
    private UUID entryId;
    private String sentTo;
    private Instant askedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    protected ConsentConfirmation() {}

    ConsentConfirmation(ConsentEntry requested, String sendTo, Instant now) {
        var drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        id = Ids.fresh();
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        hash = hash(token);
        customerId = requested.customerId();
        entryId = requested.id();
        sentTo = sendTo;
        askedAt = now;
        expiresAt = now.plus(LIFETIME);
    }

    /** Only this is looked for, so that who reads the table cannot confirm. */
    static String hash(String token) {
        return ChainLink.hash(Collections.singletonList(token));
    }

    void use(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw ConsentProblems.CONFIRMATION_OVER.problem();
        }
        usedAt = now;
    }

    UUID customerId() {
        return customerId;
    }

    UUID entryId() {
        return entryId;
    }

    String sentTo() {
        return sentTo;
    }
}
