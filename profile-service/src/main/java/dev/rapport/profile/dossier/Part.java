package dev.rapport.profile.dossier;

import dev.rapport.defaults.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to a customer, such as an address; added, changed and removed by itself.
 *
 * @param <F> what callers may say of it
 */
@MappedSuperclass
public abstract class Part<F extends Record> {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID customerId;

    @Transient
    private @Nullable UUID owner;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    protected Part() {}

    protected Part(Turn turn) {
        id = Ids.fresh();
        customerId = turn.customer();
        createdAt = turn.now();
        updatedAt = turn.now();
    }

    public abstract F fields();

    /** Takes the fields over, with whatever else must change when they do. */
    protected abstract void become(F fields, Turn turn);

    void change(F fields, Turn turn) {
        become(fields, turn);
        updatedAt = turn.now();
    }

    public UUID id() {
        return id;
    }

    /** Of whom it was told; that stays so, whoever she is merged with. */
    public UUID customerId() {
        return customerId;
    }

    /** Under whose name it is read. */
    public UUID owner() {
        return owner == null ? customerId : owner;
    }

    void readUnder(UUID survivor) {
        owner = survivor;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part<?> that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
