package dev.rapport.gateway.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.lease.Lease;
import dev.rapport.access.lease.Standings;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What one request was answered from.
 *
 * <p>The services have decided; the gateway only knows who has decided anew since, and gives nothing out that names one of them.
 */
public final class Release {
    private final Standings standings;
    private final Lease lease;
    private final ObjectMapper json;
    private final long began;
    private final int resets;
    private final Queue<Object> sources = new ConcurrentLinkedQueue<>();
    private volatile boolean anybody;
    private volatile boolean refused;

    Release(Standings standings, Lease lease, ObjectMapper json) {
        this.standings = standings;
        this.lease = lease;
        this.json = json;
        this.resets = standings.resets();
        this.began = standings.seq();
    }

    /** How much of the ledger was known here when the query began; who answers for it must know as much. */
    public long ledgerSeq() {
        return began;
    }

    /** A question to a service, or its answer, with the ids of everybody whom it concerns. */
    public void from(Object source) {
        sources.add(source);
    }

    /** An answer that does not say whom it concerns. */
    public void fromAnybody() {
        anybody = true;
    }

    /** Whether everything that was read may still be given out. */
    public boolean permitted() {
        return empty() || unchanged() && lease.valid();
    }

    private boolean unchanged() {
        return standings.resets() == resets
                && standings.changedSince(began).map(this::namesNone).orElse(false);
    }

    /** The same, after a moment for a lease that has just run out. */
    public Uni<Boolean> permittedSoon() {
        return lease.within(Releases.PATIENCE).map(waited -> permitted());
    }

    /** From here on nothing of what was read is in the answer. */
    public void refuse() {
        refused = true;
    }

    boolean refused() {
        return refused;
    }

    private boolean empty() {
        return sources.isEmpty() && !anybody;
    }

    private boolean namesNone(Set<UUID> changed) {
        return changed.isEmpty() || !anybody && sources.stream().noneMatch(source -> names(source, changed));
    }

    /** Answers differ much in shape, and this is asked seldom: an id is an id wherever it stands. */
    private boolean names(Object source, Collection<UUID> changed) {
        try {
            var text = json.writeValueAsString(source);
            return changed.stream().map(UUID::toString).anyMatch(text::contains);
        } catch (JsonProcessingException e) {
            return true;
        }
    }
}
