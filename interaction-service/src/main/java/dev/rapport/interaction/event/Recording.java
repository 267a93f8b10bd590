package dev.rapport.interaction.event;

import dev.rapport.defaults.journal.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the store.
 *
 * @param hash of its content, to tell a repetition from another event under the same name
 * @param content what else belongs to it, such as an order; null where nothing does
 */
public record Recording(
        Event event, UUID hash, Told told, @Nullable Object content) {

    /**
     * How it came to us.
     *
     * @param purposes for which the source may tell us; empty is what any relationship needs
     * @param sentAt by the sender's clock; null where it does not say
     * @param text the message itself; null where the event holds all of it
     */
    public record Told(
            Actor actor,
            Set<String> purposes,
            Instant receivedAt,
            @Nullable Instant sentAt,
            @Nullable String text) {}

    /** Whether the event belongs to the history that is kept here. */
    public boolean isKept() {
        return !(content instanceof HandedOn);
    }

    public UUID id() {
        return event.id();
    }

    @Override
    public String toString() {
        return "Recording[" + id() + "]";
    }
}
