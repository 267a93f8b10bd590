package dev.rapport.profile.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The observations that came, each waiting until it is applied. */
@ApplicationScoped
public class Observations {
    private static final String KEEP = """
            insert into observations (told) select told::json from unnest($1::text[]) as observed(told)
            """;
    private static final String NEXT = """
            select seq, cast(told as text) from observations where state = 'PENDING' order by seq limit 1000
            """;
    /** Whoever has it first applies it; the others leave it alone. */
    private static final String TAKE = """
            select seq from observations where seq = :seq and state = 'PENDING' for update skip locked
            """;

    private static final String DONE = """
            update observations set state = :state, customer_id = cast(cast(:customer as text) as uuid),
                told = case when :state = 'REFUSED' then told else '{}' end
            where seq = :seq
            returning seq
            """;

    private final ObjectMapper json;

    Observations(ObjectMapper json) {
        this.json = json;
    }

    /** One that waits, as it was told. */
    record Pending(long seq, String told) {}

    /** Called in the transaction in which the event is marked as received. */
    public Uni<Void> keep(SqlConnection connection, List<Observed> observed) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(observed.stream().map(this::text).toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<List<Pending>> next(Mutiny.Session session) {
        return session.createNativeQuery(NEXT, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Pending(((Number) row[0]).longValue(), (String) row[1]))
                        .toList());
    }

    /** Whether it is ours to apply. */
    Uni<Boolean> take(Mutiny.Session session, Pending pending) {
        return session.createNativeQuery(TAKE, Long.class)
                .setParameter("seq", pending.seq())
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }

    /**
     * What was told is not needed any more, unless somebody has to find out why it was refused. As a query, because Hibernate takes an
     * update for a bulk operation, whose clean-up warns at every transaction's end.
     */
    Uni<Void> done(Mutiny.Session session, Pending pending, String state, @Nullable UUID customer) {
        return session.createNativeQuery(DONE, Long.class)
                .setParameter("seq", pending.seq())
                .setParameter("state", state)
                .setParameter("customer", customer == null ? null : customer.toString())
                .getResultList()
                .replaceWithVoid();
    }

    Observed read(Pending pending) {
        try {
            return json.readValue(pending.told(), Observed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an observation that was kept cannot be read", e);
        }
    }

    private String text(Observed observed) {
        try {
            return json.writeValueAsString(observed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an observation cannot be written as JSON", e);
        }
    }
}
