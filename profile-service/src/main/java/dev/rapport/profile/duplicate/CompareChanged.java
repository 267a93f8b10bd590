package dev.rapport.profile.duplicate;

import dev.rapport.profile.duplicate.ChangedPeople.Changed;
import dev.rapport.profile.duplicate.ChangedPeople.Waiting;
import dev.rapport.profile.duplicate.KnownPeople.Known;
import dev.rapport.profile.duplicate.LearnedModel.Learned;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares who has changed with those who have something in common with her, by what the last search learned.
 *
 * <p>Where most people are new, all of them are searched instead, once nothing changes for a moment.
 */
@ApplicationScoped
class CompareChanged {
    private static final int AT_ONCE = 50;
    private static final int MANY = 1_000;
    private static final String OURSELVES = "profile-service";

    private final Pool pool;
    private final ChangedPeople changedPeople;
    private final KnownPeople knownPeople;
    private final LearnedModel learned;
    private final DuplicateSearches searches;
    private final Duplicates duplicates;
    private final DuplicateConfig config;

    CompareChanged(
            Pool pool,
            ChangedPeople changedPeople,
            KnownPeople knownPeople,
            LearnedModel learned,
            DuplicateSearches searches,
            Duplicates duplicates,
            DuplicateConfig config) {
        this.pool = pool;
        this.changedPeople = changedPeople;
        this.knownPeople = knownPeople;
        this.learned = learned;
        this.searches = searches;
        this.duplicates = duplicates;
        this.config = config;
    }

    @Scheduled(every = "1s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> compare() {
        return changedPeople
                .waiting()
                .chain(waiting -> waiting.count() == 0 || waiting.searching() ? nothing() : compare(waiting));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> compare(Waiting waiting) {
        return learned.last()
                .chain(last -> last.filter(known -> isEnough(known, waiting))
                        .map(this::compareNext)
                        .orElseGet(() -> search(waiting)));
    }

    /** What was learned of half as many people is not what holds now. */
    private static boolean isEnough(Learned known, Waiting waiting) {
        return waiting.count() <= MANY && waiting.people() <= 2 * known.customers();
    }

    private Uni<Void> search(Waiting waiting) {
        return waiting.quiet() ? searches.ask(OURSELVES).replaceWithVoid() : nothing();
    }

    private Uni<Void> compareNext(Learned known) {
        return changedPeople
                .next(AT_ONCE)
                .chain(next -> Multi.createFrom()
                        .iterable(next)
                        .onItem()
                        .transformToUniAndConcatenate(changed -> compare(known.model(), changed))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> compare(Model model, Changed changed) {
        return knownPeople
                .one(changed.customer())
                .chain(person -> person.map(this::withAlike)
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .chain(people -> keep(changed, people, likely(model, people)));
    }

    /** She herself first. */
    private Uni<List<Known>> withAlike(Known person) {
        return knownPeople
                .alike(person.id())
                .map(others -> Stream.concat(Stream.of(person), others.stream()).toList());
    }

    private List<Likely> likely(Model model, List<Known> people) {
        return IntStream.range(1, people.size())
                .mapToObj(other -> likely(model, people, other))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Likely> likely(Model model, List<Known> people, int other) {
        var one = people.getFirst().person();
        var with = people.get(other).person();
        var agreement = Agreement.of(one, with);
        var weight = model.weight(one, with, agreement);
        return Model.probability(weight) < config.likely()
                ? Optional.empty()
                : Optional.of(new Likely(0, other, weight, model.reasons(one, with, agreement)));
    }

    private Uni<Void> keep(Changed changed, List<Known> people, List<Likely> found) {
        return pool.withTransaction(connection -> ChangedPeople.done(connection, List.of(changed))
                .chain(() -> duplicates.replaceOf(connection, changed.customer(), people, found)));
    }
}
