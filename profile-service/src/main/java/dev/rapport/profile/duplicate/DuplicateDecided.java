package dev.rapport.profile.duplicate;

import dev.rapport.profile.duplicate.Duplicate.State;
import java.util.List;
import java.util.UUID;

/** Says that somebody looked at two customers and decided whether they are one person. */
record DuplicateDecided(UUID duplicateId, List<UUID> customers, State state) {
    static final String TYPE = "rapport.profile.duplicate.decided.v1";
}
