package dev.rapport.profile.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person we know by name. */
@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "family_name")
    private @Nullable String familyName;

    private @Nullable String language;

    private @Nullable String country;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Customer() {}

    public Customer(UUID id, CustomerFields fields, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(fields, now);
    }

    public void change(CustomerFields fields, Instant now) {
        givenName = fields.givenName();
        familyName = fields.familyName();
        language = fields.language();
        country = fields.country();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CustomerFields fields() {
        return new CustomerFields(givenName, familyName, language, country);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
