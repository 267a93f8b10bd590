package dev.rapport.profile.duplicate;

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
    private final KnownPeople knownPeople;
    private final Duplicates duplicates;
    private final DuplicateConfig config;

    SearchDuplicates(
            Pool pool,
            DuplicateSearches searches,
            KnownPeople knownPeople,
            Duplicates duplicates,
            DuplicateConfig config) {
        this.pool = pool;
        this.searches = searches;
        this.knownPeople = knownPeople;
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
        return knownPeople
                .all()
                .chain(people -> compared(people).chain(found -> keep(search, people, found)))
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

    private Uni<Void> keep(UUID search, List<Known> people, Found found) {
        return pool.withTransaction(connection -> duplicates
                .replace(connection, people, found.pairs())
                .chain(() -> DuplicateSearches.done(connection, search, people.size(), found)));
    }
}
