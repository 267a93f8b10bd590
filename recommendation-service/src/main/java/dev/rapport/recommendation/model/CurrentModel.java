package dev.rapport.recommendation.model;

import dev.rapport.recommendation.model.ItemWeights.Row;
import dev.rapport.recommendation.model.StoredModels.Version;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The version of the model that this process answers by; a later one takes its place whole, and one that cannot be read never does. */
@ApplicationScoped
public class CurrentModel {
    private final Pool pool;
    private final StoredModels stored;
    private final Map<Long, String> problems = new ConcurrentHashMap<>();
    private volatile Optional<Model> current = Optional.empty();

    CurrentModel(Pool pool, StoredModels stored) {
        this.pool = pool;
        this.stored = stored;
    }

    /**
     * A version in memory.
     *
     * @param items the items it knows, in the order of its weights
     * @param places where each of them stands
     */
    public record Model(long id, ItemWeights weights, List<String> items, Map<String, Integer> places) {

        public boolean knows(String sku) {
            return places.containsKey(sku);
        }

        /** Where an item stands; below zero where it knows nothing of it. */
        public int place(String sku) {
            return places.getOrDefault(sku, -1);
        }
    }

    public Optional<Model> get() {
        return current;
    }

    /** The versions that are kept, the latest first. */
    Uni<List<ModelVersion>> versions() {
        return stored.latest(pool, Integer.MAX_VALUE)
                .map(versions -> versions.stream().map(this::version).toList());
    }

    private ModelVersion version(Version version) {
        return new ModelVersion(
                version.id(),
                version.name(),
                version.items(),
                version.people(),
                version.trainedAt(),
                version.millis(),
                isInUse(version),
                problems.get(version.id()));
    }

    private boolean isInUse(Version version) {
        return current.map(model -> model.id() == version.id()).orElse(false);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return stored.latest(pool, 1)
                .chain(versions -> versions.stream()
                        .findFirst()
                        .filter(version -> !isInUse(version) && !problems.containsKey(version.id()))
                        .map(this::load)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> load(Version version) {
        return stored.items(pool, version.id())
                .chain(items -> items.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : stored.rows(pool, version.id(), version.items())
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(rows -> take(version, items.get(), rows))
                                .replaceWithVoid());
    }

    private void take(Version version, List<String> items, List<byte[]> rows) {
        try {
            current = Optional.of(model(version, items, rows));
            problems.clear();
        } catch (IllegalArgumentException broken) {
            problems.put(version.id(), broken.getMessage());
            Log.warnf("version %d of the model cannot be used: %s", version.id(), broken.getMessage());
        }
    }

    private static Model model(Version version, List<String> items, List<byte[]> rows) {
        if (rows.size() != items.size()) {
            throw new IllegalArgumentException("rows are missing");
        }
        var decoded = rows.stream().map(row -> Row.decoded(row, items.size())).toArray(Row[]::new);
        return new Model(version.id(), new ItemWeights(version.name(), decoded), items, Lesson.places(items));
    }
}
