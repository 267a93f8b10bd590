package dev.rapport.interaction.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds messages against the plan, of which every process has a copy that is at most seconds old. */
@ApplicationScoped
public class TrackingPlan {
    private final PlannedEvents events;
    private volatile @Nullable Read read;

    TrackingPlan(PlannedEvents events) {
        this.events = events;
    }

    private record Read(String state, Plan plan) {}

    /** Holds one message of a source against the plan as it stood when it was asked for. */
    @FunctionalInterface
    public interface Judge {

        /** @param event its name, or {@code *} where it has none */
        Optional<Violation> judge(String source, String type, String event, JsonNode message);
    }

    /** Nothing is judged before the plan was read once. */
    public Uni<Judge> judge() {
        var known = read;
        return known == null
                ? refresh().map(fresh -> fresh::judge)
                : Uni.createFrom().item(known.plan()::judge);
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepFresh() {
        return events.state()
                .chain(state -> {
                    var known = read;
                    return known != null && known.state().equals(state)
                            ? Uni.createFrom().voidItem()
                            : refresh().replaceWithVoid();
                })
                .onFailure()
                .invoke(failure -> Log.warnf("the tracking plan may be old: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** The state first: what is changed in between is seen the next time. */
    Uni<Plan> refresh() {
        return events.state()
                .chain(state -> events.all().map(all -> {
                    var plan = new Plan(all);
                    read = new Read(state, plan);
                    return plan;
                }));
    }

    /** Counts messages that were not as planned; that it cannot be counted costs no message. */
    public Uni<Void> count(List<Seen> seen, Instant at) {
        var counting =
                seen.stream()
                        .collect(Collectors.groupingBy(each -> each.violation().plannedEvent()))
                        .entrySet()
                        .stream()
                        .map(each -> {
                            var last = each.getValue().getLast();
                            return events.count(
                                    each.getKey(),
                                    each.getValue().size(),
                                    last.violation().errors(),
                                    last.messageId(),
                                    at);
                        })
                        .toList();
        return counting.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(counting)
                        .andFailFast()
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure ->
                                Log.warnf("violations of the plan are not counted: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }

    /** A message that was not as planned. */
    public record Seen(Violation violation, @Nullable String messageId) {}
}
