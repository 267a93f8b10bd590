package dev.rapport.profile.dossier;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Says what happened to a part of a customer and which of its members have another value, not which. */
public record PartChanged(UUID customerId, UUID partId, List<String> fields) {

    /** What can happen to a part. */
    public enum Happening {
        ADDED,
        CHANGED,
        REMOVED,
        VERIFIED;

        String type(String thing) {
            return "rapport.profile." + thing + "." + name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }
}
