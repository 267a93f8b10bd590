package dev.rapport.profile.journal;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Journals what a session has done; the rows first, so that what is refused by the database is not told. */
@ApplicationScoped
public class SessionJournal {
    private final Journal journal;

    SessionJournal(Journal journal) {
        this.journal = journal;
    }

    public Uni<Void> tell(Mutiny.Session session, Change change) {
        return session.flush().chain(() -> journal.write(new SessionStatements(session), List.of(change)));
    }
}
