package dev.rapport.interaction.recording;

import dev.rapport.interaction.subject.KnownSubjects;
import dev.rapport.interaction.subject.Subject;
import dev.rapport.interaction.subject.Subjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Of whom nothing may be kept, whatever else is wrong with what was sent about her. */
@ApplicationScoped
public class MayKeep {
    private final Pool pool;
    private final Subjects subjects;
    private final Welcome welcome;

    MayKeep(Pool pool, Subjects subjects, Welcome welcome) {
        this.pool = pool;
        this.subjects = subjects;
        this.welcome = welcome;
    }

    /** Those of these about whom nothing may be kept that is sent for these purposes. */
    public Uni<Set<Subject>> nothingOf(Collection<Subject> about, Set<String> purposes) {
        return about.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.withConnection(connection -> subjects.known(connection, about))
                        .map(known -> about.stream()
                                .filter(subject -> isForbidden(known, subject, purposes))
                                .collect(Collectors.toSet()));
    }

    private boolean isForbidden(KnownSubjects known, Subject subject, Set<String> purposes) {
        var customer = known.customer(subject.id());
        return customer != null
                && welcome.refusal(customer, purposes)
                        .filter(RecordingProblems::forbidsKeeping)
                        .isPresent();
    }
}
