package dev.rapport.profile.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/** What customers are told of a purpose in one language, word for word. */
@Entity
@Immutable
@Table(name = "notices")
public class Notice {
    @EmbeddedId
    private Key key;

    private String text;
    private String hash;

    @Column(name = "at")
    private Instant at;

    /**
     * Names a notice.
     *
     * @param version counts from 1 for each purpose and language
     */
    @Embeddable
    public record Key(String purpose, String language, long version) {}

    protected Notice() {}

    Notice(Key key, String text, Instant at) {
        this.key = key;
        this.text = text;
        this.hash = sha256(text);
        this.at = at;
    }

    public Key key() {
        return key;
    }

    public String text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public Instant at() {
        return at;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
