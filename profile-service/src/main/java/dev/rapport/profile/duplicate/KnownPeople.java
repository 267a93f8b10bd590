package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All customers who are persons, as they are compared; of whom nothing may be made but kept is left alone. */
@ApplicationScoped
class KnownPeople {
    private static final int PAGE = 5_000;
    private static final String NEXT = """
            select c.id, json_build_object('given', json_build_array(c.given_name), 'family', json_build_array(c.family_name),
                'birthday', json_build_array(c.birthday), 'emails', reached.emails, 'phones', reached.phones,
                'addresses', lives.addresses)::text as known
            from customers c
            cross join lateral (
                select json_agg(value) filter (where method = 'email') as emails,
                    json_agg(value) filter (where method = 'phone') as phones
                from (select type as method, value from identifiers where customer_id = c.id and type in ('email', 'phone')
                    union select lower(method), value from contact_points where customer_id = c.id) value
            ) reached
            cross join lateral (
                select json_agg(json_build_array(line1, line2, locality, postal_code, region)) as addresses
                from addresses where customer_id = c.id
            ) lives
            where c.kind = 'PERSON' and c.id > $1
                and not exists (select from consent_standings s where s.customer_id = c.id and s.held is not null)
            order by c.id limit $2
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;
    private final ObjectMapper json;

    KnownPeople(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** A customer and what of her is compared. */
    record Known(UUID id, Person person) {}

    /** In the order of their ids in the database. */
    Uni<List<Known>> all() {
        return more(new ArrayList<>());
    }

    private Uni<List<Known>> more(List<Known> before) {
        var last = before.isEmpty() ? BEFORE_ALL : before.getLast().id();
        return pool.preparedQuery(NEXT).execute(Tuple.of(last, PAGE)).chain(rows -> {
            rows.forEach(row -> before.add(known(row)));
            return rows.size() < PAGE ? Uni.createFrom().item(before) : more(before);
        });
    }

    private Known known(Row row) {
        try {
            var told = json.readValue(row.getString("known"), Told.class);
            return new Known(row.getUUID("id"), told.person());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the database says of a customer cannot be read", e);
        }
    }
}
