package dev.rapport.profile.identifier;

import dev.rapport.defaults.privacy.Personal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One value that names a customer, who said so, and since when. */
@Entity
@Table(name = "identifiers")
@IdClass(Identifier.Key.class)
public class Identifier {

    /** A normalised value of a type; the pair is unique over all customers. */
    @Personal
    public record Key(String type, String value) implements Serializable {
        /** Whether the customer is reached by it. */
        public boolean isContact() {
            return type.equals("email") || type.equals("phone");
        }

        @Override
        public String toString() {
            return "Key";
        }
    }

    @Id
    private String type;

    @Id
    private String value;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(updatable = false)
    private String source;

    @Column(name = "first_seen", updatable = false)
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    protected Identifier() {}

    public Identifier(Key key, UUID customerId, String source, Instant seen) {
        this.type = key.type();
        this.value = key.value();
        this.customerId = customerId;
        this.source = source;
        this.firstSeen = seen;
        this.lastSeen = seen;
    }

    public String type() {
        return type;
    }

    public String value() {
        return value;
    }

    public UUID customerId() {
        return customerId;
    }

    public String source() {
        return source;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant at) {
        if (at.isAfter(lastSeen)) {
            lastSeen = at;
        }
    }

    public boolean isContact() {
        return new Key(type, value).isContact();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && type.equals(that.type) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, value);
    }
}
