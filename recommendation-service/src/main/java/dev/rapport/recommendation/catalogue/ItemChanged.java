package dev.rapport.recommendation.catalogue;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import java.time.Instant;

/** Says that something that can be offered is otherwise than it was. */
record ItemChanged(String sku, String category) {
    static final String TYPE = "rapport.recommendation.item.changed.v1";

    static Change of(Item item, Caller caller, Instant now) {
        return Change.of(
                TYPE, AddItem.subject(item), now, caller.actor(), new ItemChanged(item.sku(), item.category()));
    }
}
