package dev.rapport.profile.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes entries at the end of the chain, each behind the one before; none of them is kept yet. */
final class Pen {
    private final Author author;
    private final Instant now;
    private final List<ConsentEntry> written = new ArrayList<>();
    private ChainLink end;

    Pen(Author author, ChainLink end, Instant now) {
        this.author = author;
        this.end = end;
        this.now = now;
    }

    ConsentEntry write(UUID customer, Draft draft) {
        var entry = new ConsentEntry(end, customer, draft, author, now);
        end = entry.link();
        written.add(entry);
        return entry;
    }

    ChainLink end() {
        return end;
    }

    List<ConsentEntry> written() {
        return List.copyOf(written);
    }
}
