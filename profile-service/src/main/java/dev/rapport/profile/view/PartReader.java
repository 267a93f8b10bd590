package dev.rapport.profile.view;

import dev.rapport.access.Caller;
import dev.rapport.profile.dossier.PartName;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads a part that is more than a list of what is kept. */
interface PartReader {

    /** Customers of one answer, all of whom this caller may see the part of. */
    record Wanted(Mutiny.Session session, Caller caller, Collection<UUID> customers) {}

    PartName name();

    Uni<Map<UUID, Object>> read(Wanted wanted);
}
