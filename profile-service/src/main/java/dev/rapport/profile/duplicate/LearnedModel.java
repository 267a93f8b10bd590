package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the last search among all customers learned, so that one customer can be compared by it. */
@ApplicationScoped
class LearnedModel {
    private static final String KEEP = """
            insert into duplicate_model (model, customers, learned_at) values ($1::text::json, $2, now())
            on conflict (only_row) do update
            set model = excluded.model, customers = excluded.customers, learned_at = excluded.learned_at
            """;
    private static final String WHEN = "select customers, learned_at from duplicate_model";
    private static final String MODEL = "select model::text from duplicate_model";

    private final Pool pool;
    private final ObjectMapper json;
    private volatile @Nullable Learned last;

    LearnedModel(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * What was learned.
     *
     * @param customers of how many
     */
    record Learned(Model model, int customers, OffsetDateTime at) {}

    Uni<Void> keep(SqlConnection connection, Model model, int customers) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(text(model), customers))
                .replaceWithVoid();
    }

    /** Empty where nobody has searched yet. */
    Uni<Optional<Learned>> last() {
        return pool.preparedQuery(WHEN)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
                .chain(found ->
                        found.map(this::known).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Read again only where it was learned anew. */
    private Uni<Optional<Learned>> known(Row row) {
        var at = row.getOffsetDateTime("learned_at");
        var known = last;
        return known != null && known.at().equals(at)
                ? Uni.createFrom().item(Optional.of(known))
                : pool.preparedQuery(MODEL)
                        .execute()
                        .map(rows -> model(rows.iterator().next().getString(0)))
                        .map(model -> model.map(each -> new Learned(each, row.getInteger("customers"), at)))
                        .invoke(learned -> last = learned.orElse(null));
    }

    private String text(Model model) {
        try {
            return json.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model cannot be written as JSON", e);
        }
    }

    /** Empty where another version of this service learned something else; it is learned again then. */
    private Optional<Model> model(String text) {
        try {
            return Optional.of(json.readValue(text, Model.class));
        } catch (JsonProcessingException e) {
            Log.warn("what was learned of duplicates cannot be read and is learned again");
            return Optional.empty();
        }
    }
}
