package dev.rapport.profile.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Something that the business has defined under a name.
 *
 * @param <F> what is said of it
 */
@MappedSuperclass
public abstract class Definition<F extends Record> {
    @Id
    private String name;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    protected Definition() {}

    protected Definition(String name, Instant now) {
        this.name = name;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public abstract F fields();

    protected abstract void become(F fields);

    void change(F fields, Instant now) {
        become(fields);
        updatedAt = now;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Definition<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
