package dev.rapport.profile.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person or an organization that we know. */
@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CustomerKind kind;

    @Embedded
    private CustomerFields fields;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Customer() {}

    public Customer(UUID id, CustomerKind kind, CustomerFields fields, Instant now) {
        this.id = id;
        this.kind = kind;
        this.createdAt = now;
        change(fields, now);
    }

    public void change(CustomerFields changed, Instant now) {
        fields = changed;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CustomerKind kind() {
        return kind;
    }

    public CustomerFields fields() {
        return fields;
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
