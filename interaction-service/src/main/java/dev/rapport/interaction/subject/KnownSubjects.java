package dev.rapport.interaction.subject;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some subjects.
 *
 * @param met those that were met before
 * @param customers which of them are which customers
 */
public record KnownSubjects(Set<UUID> met, Map<UUID, UUID> customers) {

    /** Null as long as nobody knows. */
    public @Nullable UUID customer(UUID subject) {
        return customers.get(subject);
    }
}
