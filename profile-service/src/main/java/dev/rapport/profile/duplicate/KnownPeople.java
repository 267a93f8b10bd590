package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All customers who are persons, as they are compared; of whom nothing may be made but kept is left alone. */
@ApplicationScoped
class KnownPeople {
    private static final int PAGE = 5_000;
    /** Of those who were merged everything that is known of any of them. */
    private static final String PEOPLE = """
            select c.id, json_build_object('given', called.given, 'family', called.family, 'birthday', called.birthday,
                'emails', reached.emails, 'phones', reached.phones, 'addresses', lives.addresses)::text as known
            from customers c
            cross join lateral (
                select array_agg(id) as ids, json_agg(given_name) as given, json_agg(family_name) as family,
                    json_agg(birthday) as birthday
                from (select * from customers where id = c.id union all select * from customers where survivor_id = c.id) m
            ) called
            cross join lateral (
                select json_agg(value) filter (where method = 'email') as emails,
                    json_agg(value) filter (where method = 'phone') as phones
                from (select type as method, value from identifiers
                        where customer_id = any(called.ids) and type in ('email', 'phone')
                    union select lower(method), value from contact_points where customer_id = any(called.ids)) value
            ) reached
            cross join lateral (
                select json_agg(json_build_array(line1, line2, locality, postal_code, region)) as addresses
                from addresses where customer_id = any(called.ids)
            ) lives
            where c.kind = 'PERSON' and c.survivor_id is null
                and not exists (select from consent_standings s where s.customer_id = c.id and s.held is not null)
            """;

    private static final String NEXT = PEOPLE + "and c.id > $1 order by c.id limit $2";
    private static final String ONE =
            PEOPLE + "and c.id = (select coalesce(survivor_id, id) from customers where id = $1)";

    /** Whoever shares what few share: a means of contact, a birthday, a name that reads alike, a house. */
    private static final String ALIKE = PEOPLE + """
            and c.id <> $1 and c.id in (
                with me as (select * from customers where id = $1 or survivor_id = $1),
                reach as (
                    select value from identifiers where customer_id in (select id from me) and type in ('email', 'phone')
                    union select value from contact_points where customer_id in (select id from me)),
                found as (
                    select customer_id as id from identifiers where value in (select value from reach)
                    union select customer_id from contact_points where value in (select value from reach)
                    union select born.id from me cross join lateral (
                        select id from customers where birthday = me.birthday limit 100) born
                    union select named.id from me cross join lateral (
                        select id from customers
                        where search_form(me.given_name || ' ' || me.family_name) <% search_name limit 50) named
                    union select near.customer_id from addresses home cross join lateral (
                        select customer_id from addresses
                        where postal_code = home.postal_code and search_form(line1) = search_form(home.line1) limit 50) near
                    where home.customer_id in (select id from me)
                    union select case when one_id in (select id from me) then other_id else one_id end from duplicates
                    where state = 'OPEN' and (one_id in (select id from me) or other_id in (select id from me)))
                select coalesce(other.survivor_id, other.id) from found join customers other using (id))
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

    /** Under the name under which she is known now; empty where she is not to be compared. */
    Uni<Optional<Known>> one(UUID customer) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(customer))
                .map(rows -> known(rows).stream().findFirst());
    }

    /** Others who have something in common with this one. */
    Uni<List<Known>> alike(UUID customer) {
        return pool.preparedQuery(ALIKE).execute(Tuple.of(customer)).map(this::known);
    }

    private List<Known> known(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::known).toList();
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
