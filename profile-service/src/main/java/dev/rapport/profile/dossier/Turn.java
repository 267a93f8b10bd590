package dev.rapport.profile.dossier;

import dev.rapport.profile.history.Saying;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction in which one customer is changed; others who would change her wait. */
public record Turn(Mutiny.Session session, UUID customer, Saying saying) {
    public Instant now() {
        return saying.at();
    }
}
