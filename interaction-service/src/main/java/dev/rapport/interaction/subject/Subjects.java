package dev.rapport.interaction.subject;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The subjects that events were ever about. */
@ApplicationScoped
public class Subjects {
    private static final String KNOWN = "select id, customer_id from subjects where id = any($1)";

    /** Two links of one name may come in any order; the later one holds. */
    private static final String LINK = """
            insert into subjects as s (id, type, value, customer_id, linked_at)
            select distinct on (id) * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[])
                as link(id, type, value, customer_id, linked_at)
            order by id, linked_at desc
            on conflict (id) do update set customer_id = excluded.customer_id, linked_at = excluded.linked_at
            where s.linked_at is null or s.linked_at <= excluded.linked_at
            """;

    private static final String MEET = """
            insert into subjects (id, type, value, customer_id)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[])
            order by 1
            on conflict (id) do nothing
            """;

    Uni<Void> link(SqlConnection connection, List<IdentifiersLinked> links) {
        var subjects = new ArrayList<Subject>();
        var customers = new ArrayList<UUID>();
        var times = new ArrayList<OffsetDateTime>();
        links.forEach(link -> link.identifiers().forEach(identifier -> {
            subjects.add(Subject.identifier(identifier.type(), identifier.value()));
            customers.add(link.customerId());
            times.add(link.linkedAt().atOffset(ZoneOffset.UTC));
        }));
        var columns = Tuple.of(
                subjects.stream().map(Subject::id).toArray(UUID[]::new),
                subjects.stream().map(Subject::type).toArray(String[]::new),
                subjects.stream().map(Subject::value).toArray(String[]::new),
                customers.toArray(UUID[]::new),
                times.toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(LINK).execute(columns).replaceWithVoid();
    }

    public Uni<KnownSubjects> known(SqlConnection connection, Collection<Subject> subjects) {
        var ids = subjects.stream().map(Subject::id).toArray(UUID[]::new);
        return connection.preparedQuery(KNOWN).execute(Tuple.of(ids)).map(rows -> known(subjects, rows));
    }

    /** The customers that these are, as far as they are known. */
    public Uni<KnownSubjects> customers(SqlConnection connection, Set<UUID> subjects) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(subjects.toArray(UUID[]::new)))
                .map(rows -> known(Set.of(), rows));
    }

    private static KnownSubjects known(Collection<Subject> subjects, RowSet<Row> rows) {
        var met = new HashSet<UUID>();
        var customers = new HashMap<UUID, UUID>();
        subjects.stream().filter(Subject::isCustomer).forEach(subject -> customers.put(subject.id(), subject.id()));
        rows.forEach(row -> {
            met.add(row.getUUID(0));
            var customer = row.getUUID(1);
            if (customer != null) {
                customers.put(row.getUUID(0), customer);
            }
        });
        return new KnownSubjects(met, customers);
    }

    /** Keeps those that were never met before. */
    public Uni<Void> meet(SqlConnection connection, Collection<Subject> subjects, KnownSubjects known) {
        var met = subjects.stream()
                .filter(subject -> !known.met().contains(subject.id()))
                .toList();
        if (met.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = Tuple.of(
                met.stream().map(Subject::id).toArray(UUID[]::new),
                met.stream().map(Subject::type).toArray(String[]::new),
                met.stream().map(Subject::value).toArray(String[]::new),
                met.stream()
                        .map(subject -> subject.isCustomer() ? subject.id() : null)
                        .toArray(UUID[]::new));
        return connection.preparedQuery(MEET).execute(columns).replaceWithVoid();
    }
}
