package dev.rapport.profile.purpose;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.profile.definition.DefinitionProblems;
import dev.rapport.profile.journal.SessionJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What customers are told; a new wording is a new version, and the old ones stay. */
@ApplicationScoped
public class Notices {
    private static final String LATEST = """
            from Notice notice where notice.key.version = (
                select max(other.key.version) from Notice other
                where other.key.purpose = notice.key.purpose and other.key.language = notice.key.language)
            """;

    private final Mutiny.SessionFactory sessions;
    private final SessionJournal journal;
    private final Clock clock;

    Notices(Mutiny.SessionFactory sessions, SessionJournal journal, Clock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that customers are told something new of a purpose. */
    public record NoticeWorded(String purpose, String language, long version, String hash) {}

    /** What is told now, of every purpose in every language; purposes are few. */
    public Uni<List<Notice>> latest(Mutiny.Session session) {
        return session.createQuery(LATEST + " order by notice.key.purpose, notice.key.language", Notice.class)
                .getResultList();
    }

    Uni<List<Notice>> latest(String purpose) {
        return sessions.withSession(session -> session.createQuery(
                        LATEST + " and notice.key.purpose = :purpose order by notice.key.language", Notice.class)
                .setParameter("purpose", purpose)
                .getResultList());
    }

    Uni<Notice> version(Notice.Key key) {
        return sessions.withSession(session -> session.find(Notice.class, key))
                .onItem()
                .ifNull()
                .failWith(PurposeProblems.NOTICE_UNKNOWN::problem);
    }

    /** The same wording again is no new version. */
    Uni<Notice> word(Caller caller, String purpose, String language, String text) {
        return sessions.withTransaction(session -> session.find(
                        PurposeDefinition.class, purpose, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(DefinitionProblems.DEFINITION_UNKNOWN::problem)
                .chain(() -> latest(session, purpose, language))
                .chain(before -> !before.isEmpty() && before.getFirst().text().equals(text)
                        ? Uni.createFrom().item(before.getFirst())
                        : add(session, caller, next(before, purpose, language, text))));
    }

    private static Uni<List<Notice>> latest(Mutiny.Session session, String purpose, String language) {
        return session.createQuery(
                        LATEST + " and notice.key.purpose = :purpose and notice.key.language = :language", Notice.class)
                .setParameter("purpose", purpose)
                .setParameter("language", language)
                .getResultList();
    }

    private Notice next(List<Notice> before, String purpose, String language, String text) {
        var version = before.isEmpty() ? 1 : before.getFirst().key().version() + 1;
        return new Notice(new Notice.Key(purpose, language, version), text, now());
    }

    private Uni<Notice> add(Mutiny.Session session, Caller caller, Notice notice) {
        var key = notice.key();
        var subject = UUID.nameUUIDFromBytes(("purpose:" + key.purpose()).getBytes(StandardCharsets.UTF_8));
        var said = new NoticeWorded(key.purpose(), key.language(), key.version(), notice.hash());
        var change = Change.of("rapport.profile.notice.worded.v1", subject, notice.at(), caller.actor(), said);
        return session.persist(notice)
                .chain(() -> journal.tell(session, change))
                .replaceWith(notice);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
