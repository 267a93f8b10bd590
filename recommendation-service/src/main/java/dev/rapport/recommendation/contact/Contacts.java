package dev.rapport.recommendation.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What passed between customers and us. */
@ApplicationScoped
class Contacts {
    private static final String KEEP = """
            insert into contacts (customer_id, event_id, type, kind, direction, channel, outcome, occurred_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
            on conflict do nothing
            """;
    private static final String FORGET = """
            delete from contacts c using unnest($1::uuid[], $2::uuid[]) as gone(event_id, customer_id)
            where c.event_id = gone.event_id and c.customer_id = gone.customer_id
            """;

    /** One of a customer's. */
    record OfCustomer(UUID customer, Contact contact) {}

    Uni<Void> keep(SqlConnection connection, List<OfCustomer> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(KEEP).execute(columns(contacts)).replaceWithVoid();
    }

    /** Each event of the customer at its place. */
    Uni<Void> forget(SqlConnection connection, UUID[] events, UUID[] customers) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(events, customers))
                .replaceWithVoid();
    }

    private static Tuple columns(List<OfCustomer> contacts) {
        return Tuple.from(new Object[] {
            contacts.stream().map(OfCustomer::customer).toArray(UUID[]::new),
            contacts.stream().map(each -> each.contact().id()).toArray(UUID[]::new),
            texts(contacts, Contact::type),
            texts(contacts, Contact::kind),
            texts(contacts, Contact::direction),
            texts(contacts, Contact::channel),
            contacts.stream().map(each -> each.contact().outcome()).toArray(String[]::new),
            contacts.stream()
                    .map(each -> each.contact().occurredAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new)
        });
    }

    private static String[] texts(List<OfCustomer> contacts, Function<Contact, String> column) {
        return contacts.stream().map(OfCustomer::contact).map(column).toArray(String[]::new);
    }
}
