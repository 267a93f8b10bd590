package dev.rapport.profile.dossier;

import dev.rapport.profile.history.Saying;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A transaction in which one customer is changed; others who would change her wait.
 *
 * @param members all who are the same person as she is, herself among them
 */
public record Turn(Mutiny.Session session, UUID customer, List<UUID> members, Saying saying) {

    /** Of somebody who alone is changed, whoever else she is. */
    public static Turn alone(Mutiny.Session session, UUID customer, Saying saying) {
        return new Turn(session, customer, List.of(customer), saying);
    }

    /** The same turn of another of those who are one person: what is kept of whom stays hers. */
    public Turn of(UUID member) {
        return new Turn(session, member, members, saying);
    }

    /** Whether something that belongs to this customer is her own. */
    public boolean owns(UUID holder) {
        return members.contains(holder);
    }

    public Instant now() {
        return saying.at();
    }
}
