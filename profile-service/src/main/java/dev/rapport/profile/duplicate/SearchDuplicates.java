package dev.rapport.profile.duplicate;

import dev.rapport.profile.duplicate.ChangedPeople.Changed;
import dev.rapport.profile.duplicate.FindLikely.Found;
import dev.rapport.profile.duplicate.KnownPeople.Known;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Makes the searches that were asked for, one after the other; one that a process left unfinished is made again. */
@ApplicationScoped
class SearchDuplicates {
    private final Pool pool;
    private final DuplicateSearches searches;
    private final ChangedPeople changedPeople;
    private final KnownPeople knownPeople;
    private final LearnedModel learned;
    private final Duplicates duplicates;
    private final DuplicateConfig config;

    SearchDuplicates(
            Pool pool,
            DuplicateSearches searches,
            ChangedPeople changedPeople,
            KnownPeople knownPeople,
            LearnedModel learned,
            Duplicates duplicates,
            DuplicateConfig config) {
        this.pool = pool;
        this.searches = searches;
        this.changedPeople = changedPeople;
        this.knownPeople = knownPeople;
        this.learned = learned;
        this.duplicates = duplicates;
        this.config = config;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> search() {
        return searches.take()
                .chain(search -> search.map(each -> search(each.id()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> search(UUID search) {
        return changedPeople
                .all()
                .chain(changed -> knownPeople
                        .all()
                        .chain(people -> compared(people).chain(found -> keep(search, people, found, changed))))
                .onFailure()
                .recoverWithUni(failure -> {
                    Log.errorf(failure, "a search for duplicates failed");
                    return searches.failed(search);
                });
    }

    /** Not on the event loop: it takes seconds. */
    private Uni<Found> compared(List<Known> people) {
        return Uni.createFrom()
                .item(() -> FindLikely.among(people.stream().map(Known::person).toList(), config.likely()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> keep(UUID search, List<Known> people, Found found, List<Changed> changed) {
        return pool.withTransaction(connection -> ChangedPeople.done(connection, changed)
                .chain(() -> duplicates.replace(connection, people, found.pairs()))
                .chain(() -> learned.keep(connection, found.model(), people.size()))
                .chain(() -> DuplicateSearches.done(connection, search, people.size(), found)));
    }
}
