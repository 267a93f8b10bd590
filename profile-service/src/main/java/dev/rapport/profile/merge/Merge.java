package dev.rapport.profile.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one customer is the same person as another; it stands until it is undone. */
@Entity
@Table(name = "merges")
class Merge {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID survivorId;

    @Column(updatable = false)
    private UUID mergedId;

    @Column(updatable = false)
    private long ledgerSeq;

    @Column(updatable = false)
    private Instant mergedAt;

    @Column(updatable = false)
    private String mergedBy;

    @Column(updatable = false)
    private @Nullable String note;

    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    private @Nullable String undoNote;
    private @Nullable Long undoneLedgerSeq;

    protected Merge() {}

    /** @param ledgerSeq the entry of the ledger with which they became one */
    Merge(UUID id, Pair pair, long ledgerSeq, Said said) {
        this.id = id;
        this.survivorId = pair.survivor();
        this.mergedId = pair.merged();
        this.ledgerSeq = ledgerSeq;
        this.mergedAt = said.at();
        this.mergedBy = said.by();
        this.note = said.note();
    }

    /** Who is whom, each under the name under which she is known then. */
    record Pair(UUID survivor, UUID merged) {}

    /** Who says so, when, and why if there is something to say. */
    record Said(String by, Instant at, @Nullable String note) {}

    /** @param seq the entry of the ledger with which they became two again */
    void undone(long seq) {
        undoneLedgerSeq = seq;
    }

    void undo(Said said) {
        undoneAt = said.at();
        undoneBy = said.by();
        undoNote = said.note();
    }

    boolean stands() {
        return undoneAt == null;
    }

    UUID id() {
        return id;
    }

    Pair pair() {
        return new Pair(survivorId, mergedId);
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID mergedId() {
        return mergedId;
    }

    /** What every process must know of the ledger to read them as they are now. */
    long ledgerSeq() {
        return undoneLedgerSeq == null ? ledgerSeq : undoneLedgerSeq;
    }

    /** The merge as it is read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID survivorId,
            UUID mergedId,
            boolean stands,
            Instant mergedAt,
            String mergedBy,
            @Nullable String note,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoNote) {}

    View view() {
        return new View(id, survivorId, mergedId, stands(), mergedAt, mergedBy, note, undoneAt, undoneBy, undoNote);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Merge that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
