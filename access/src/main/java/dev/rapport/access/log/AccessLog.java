package dev.rapport.access.log;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Keeps what was decided; complete only when all of it is kept for good. */
public interface AccessLog {
    Uni<Void> keep(List<AccessEntry> entries);
}
