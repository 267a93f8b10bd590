package dev.rapport.interaction.recording;

import dev.rapport.defaults.batch.GroupCommit;
import dev.rapport.defaults.journal.Unstorable;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.event.Events;
import dev.rapport.interaction.event.Follower;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.subject.KnownSubjects;
import dev.rapport.interaction.subject.Subject;
import dev.rapport.interaction.subject.Subjects;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records events, each once, with all that follows from them in one transaction.
 *
 * <p>Whatever waits goes into the database together. There are a few lanes, and everything about one subject takes the same one, in every
 * process: so what is said of her leaves in the order in which it was committed, and nobody else's transaction waits for her rows.
 */
@ApplicationScoped
public class RecordEvents {
    private static final int TRIES = 3;

    private final Pool pool;
    private final Subjects subjects;
    private final Events events;
    private final Welcome welcome;
    private final List<Follower> followers;
    private final List<GroupCommit<Waiting>> lanes;

    RecordEvents(
            Pool pool,
            Subjects subjects,
            Events events,
            Welcome welcome,
            @All List<Follower> followers,
            RecordingConfig config) {
        this.pool = pool;
        this.subjects = subjects;
        this.events = events;
        this.welcome = welcome;
        this.followers = followers;
        this.lanes = IntStream.range(0, Lanes.COUNT)
                .mapToObj(lane -> new GroupCommit<Waiting>(
                        batch -> write(lane, batch), config.batch(), config.waiting() / Lanes.COUNT, config.patience()))
                .toList();
    }

    /** One outcome for each, in their order; fails with what is not known to be recorded, and may be sent again. */
    public Uni<List<Outcome>> record(List<Recording> recordings) {
        if (recordings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var waiting = recordings.stream().map(Waiting::new).toList();
        Map<Integer, List<Waiting>> byLane = new HashMap<>();
        waiting.forEach(each ->
                byLane.computeIfAbsent(each.lane(), lane -> new ArrayList<>()).add(each));
        var writes = byLane.entrySet().stream()
                .map(lane -> lanes.get(lane.getKey()).submit(lane.getValue()))
                .toList();
        return Uni.join()
                .all(writes)
                .andFailFast()
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(RecordEvents::unavailable)
                .map(done -> waiting.stream().map(Waiting::outcome).toList());
    }

    private static Problem unavailable(Throwable failure) {
        Log.warnf(failure, "events were not recorded and are to be sent again");
        return RequestProblems.UNAVAILABLE.problem();
    }

    /** What the database refuses must cost nobody else: halves are tried by themselves until it is found. */
    private Uni<Void> write(int lane, List<Waiting> batch) {
        return together(lane, batch).onFailure(Unstorable::isWhy).recoverWithUni(() -> {
            if (batch.size() == 1) {
                batch.getFirst().refuse(RecordingProblems.NOT_STORABLE.problem());
                return Uni.createFrom().voidItem();
            }
            var half = batch.size() / 2;
            return write(lane, batch.subList(0, half)).chain(() -> write(lane, batch.subList(half, batch.size())));
        });
    }

    /** Undone with the connection that is given back, unless it was committed. */
    private Uni<Void> together(int lane, List<Waiting> batch) {
        return pool.withConnection(connection -> known(connection, lane, batch)
                        .chain(known -> keep(connection, created(admitted(batch, known), known), known.subjects()))
                        .chain(() -> connection.transaction().commit()))
                .onFailure(RecordEvents::isKeptMeanwhile)
                .retry()
                .atMost(TRIES);
    }

    /** Under a name that came about another subject, so in another lane. */
    private static boolean isKeptMeanwhile(Throwable failure) {
        return failure instanceof PgException refusal && "23505".equals(refusal.getSqlState());
    }

    /** What the store has of a batch before it is written. */
    private record Known(KnownSubjects subjects, Map<UUID, UUID> hashes) {}

    /** All is asked at once, and answered after the lane is entered. */
    private Uni<Known> known(SqlConnection connection, int lane, List<Waiting> batch) {
        return Uni.combine()
                .all()
                .unis(
                        connection.begin(),
                        Lanes.enter(connection, lane),
                        subjects.known(connection, subjects(recordings(batch))),
                        events.hashes(connection, recordings(batch)))
                .with((begun, entered, subjects, hashes) -> new Known(subjects, hashes));
    }

    /** What may not be recorded goes no further. */
    private List<Waiting> admitted(List<Waiting> batch, Known known) {
        var admitted = new ArrayList<Waiting>(batch.size());
        for (var each : batch) {
            var customer = known.subjects().customer(each.recording().event().subjectId());
            var refusal = customer == null
                    ? null
                    : welcome.refusal(customer, each.recording().told().purposes())
                            .orElse(null);
            if (refusal == null) {
                admitted.add(each);
            } else {
                each.refuse(refusal);
            }
        }
        return admitted;
    }

    /** Of what came twice the first; the others are compared with it. */
    private static List<Recording> created(List<Waiting> batch, Known known) {
        var hashes = new HashMap<>(known.hashes());
        var created = new ArrayList<Recording>(batch.size());
        for (var each : batch) {
            var recording = each.recording();
            var earlier = hashes.putIfAbsent(recording.id(), recording.hash());
            if (earlier == null) {
                created.add(recording);
                each.become(Outcome.created(recording.id()));
            } else {
                each.become(again(recording, earlier));
            }
        }
        return created;
    }

    private static Outcome again(Recording recording, UUID earlier) {
        return recording.hash().equals(earlier)
                ? Outcome.duplicate(recording.id())
                : Outcome.refused(recording.id(), RecordingProblems.NUMBER_TAKEN.problem());
    }

    private Uni<Void> keep(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        if (created.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var writes = new ArrayList<Uni<Void>>();
        writes.add(subjects.meet(connection, subjects(created), known));
        writes.add(events.keep(connection, created));
        followers.forEach(follower -> writes.add(follower.follow(connection, created, known)));
        return Uni.join().all(writes).andFailFast().replaceWithVoid();
    }

    private static List<Recording> recordings(List<Waiting> batch) {
        return batch.stream().map(Waiting::recording).toList();
    }

    private static Set<Subject> subjects(List<Recording> recordings) {
        var subjects = new HashSet<Subject>();
        recordings.forEach(recording -> {
            var subject = recording.event().subject();
            if (subject != null) {
                subjects.add(subject);
            }
        });
        return subjects;
    }

    /** A recording and, once its batch was written, its outcome. */
    private static final class Waiting {
        private final Recording recording;
        private volatile @Nullable Outcome outcome;

        Waiting(Recording recording) {
            this.recording = recording;
        }

        Recording recording() {
            return recording;
        }

        int lane() {
            return Lanes.of(recording.event().subjectId());
        }

        void refuse(Problem problem) {
            become(Outcome.refused(recording.id(), problem));
        }

        void become(Outcome known) {
            outcome = known;
        }

        Outcome outcome() {
            return Objects.requireNonNull(outcome);
        }
    }
}
