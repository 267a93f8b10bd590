package dev.rapport.profile.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** People who live together. */
@Entity
@Table(name = "households")
public class Household {
    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Column(updatable = false)
    private Instant createdAt;

    protected Household() {}

    Household(UUID id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.createdAt = now;
    }

    void rename(String other) {
        name = other;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Household that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
