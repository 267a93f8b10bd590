package dev.rapport.profile.accesslog;

import dev.rapport.access.Category;
import dev.rapport.access.Reason;
import dev.rapport.access.Relation;
import dev.rapport.access.lease.Clusters;
import dev.rapport.access.log.AccessEntry;
import dev.rapport.access.log.AccessLog;
import dev.rapport.defaults.web.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The access log as its table; a batch is one statement. */
@ApplicationScoped
class AccessEntryRows implements AccessLog {
    private static final String KEEP = """
            insert into access_entries (at, customer_id, actor, client, relation, purpose, service, correlation,
                ledger_seq, given, decisions)
            select at, customer, actor, client, relation, purpose, service, correlation, ledger_seq,
                array(select jsonb_array_elements_text(given)), decisions
            from jsonb_to_recordset($1) as entry(at timestamptz, customer uuid, actor varchar, client varchar,
                relation varchar, purpose varchar, service varchar, correlation varchar, ledger_seq bigint,
                given jsonb, decisions jsonb)
            """;

    private static final String COLUMNS = """
            select id, at, customer_id, actor, client, relation, purpose, service, correlation, ledger_seq, decisions
            from access_entries
            """;
    private static final String LATEST = " and id < $1 order by id desc limit $2";
    private static final String OF_CUSTOMER = """
            select e.* from unnest($3::uuid[]) as member(id)
            cross join lateral (
                select * from access_entries e
                where customer_id = member.id and ($4 or relation <> 'SELF') and id < $1
                    and (customer_id = $5 or not exists (
                        select from access_entries o where o.customer_id = $5 and o.at = e.at and o.service = e.service
                            and o.correlation = e.correlation and o.decisions = e.decisions))
                order by id desc limit $2) e
            order by e.id desc limit $2
            """;
    private static final String OF_ALL = COLUMNS
            + " where ($3::text is null or actor = $3) and ($4::text is null or client = $4)"
            + " and ($5::text is null or relation = $5) and (not $6 or given = '{}')" + LATEST;

    /** Ids begin with the time at which they were made, and the database compares them byte by byte. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Pool pool;
    private final Clusters clusters;

    AccessEntryRows(Pool pool, Clusters clusters) {
        this.clusters = clusters;
        this.pool = pool;
    }

    /** An entry and what it is called. */
    record Kept(UUID id, AccessEntry entry) {}

    /** Which entries of all customers are wanted; null is any. */
    record Filter(
            @Nullable String actor,
            @Nullable String client,
            @Nullable Relation relation,
            boolean withheld) {}

    @Override
    public Uni<Void> keep(List<AccessEntry> entries) {
        var rows = new JsonArray(entries.stream().map(AccessEntryRows::json).toList());
        return pool.preparedQuery(KEEP).execute(Tuple.of(rows)).replaceWithVoid();
    }

    /**
     * What concerned any of those who are one person; while they are, that is kept of each of them, and shown once.
     *
     * @param own whether her own reads are wanted too
     */
    Uni<List<Kept>> ofCustomer(UUID customer, boolean own, @Nullable Cursor after, int most) {
        return read(
                OF_CUSTOMER,
                latest(after, most)
                        .addArrayOfUUID(clusters.members(customer).toArray(UUID[]::new))
                        .addBoolean(own)
                        .addUUID(clusters.survivor(customer)));
    }

    Uni<List<Kept>> ofAll(Filter filter, @Nullable Cursor after, int most) {
        var relation = filter.relation() == null ? null : filter.relation().name();
        return read(
                OF_ALL,
                latest(after, most)
                        .addString(filter.actor())
                        .addString(filter.client())
                        .addString(relation)
                        .addBoolean(filter.withheld()));
    }

    private static Tuple latest(@Nullable Cursor after, int most) {
        return Tuple.of(after == null ? NEWEST : after.id(), most);
    }

    private Uni<List<Kept>> read(String query, Tuple parameters) {
        return pool.preparedQuery(query).execute(parameters).map(AccessEntryRows::all);
    }

    private static List<Kept> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AccessEntryRows::kept)
                .toList();
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.getUUID("id"),
                new AccessEntry(
                        row.getOffsetDateTime("at").toInstant(),
                        row.getUUID("customer_id"),
                        row.getString("actor"),
                        row.getString("client"),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("purpose"),
                        row.getString("service"),
                        row.getString("correlation"),
                        row.getLong("ledger_seq"),
                        decisions(row.get(JsonObject.class, "decisions"))));
    }

    private static Map<Category, Reason> decisions(JsonObject json) {
        Map<Category, Reason> decisions = new EnumMap<>(Category.class);
        json.forEach(each -> decisions.put(
                Category.valueOf(each.getKey()), Reason.valueOf(each.getValue().toString())));
        return decisions;
    }

    private static JsonObject json(AccessEntry entry) {
        var decisions = new JsonObject();
        var given = new JsonArray();
        entry.decisions().forEach((category, reason) -> {
            decisions.put(category.name(), reason.name());
            if (reason.permits()) {
                given.add(category.name());
            }
        });
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("customer", entry.customer().toString())
                .put("actor", entry.actor())
                .put("client", entry.client())
                .put("relation", entry.relation().name())
                .put("purpose", entry.purpose())
                .put("service", entry.service())
                .put("correlation", entry.correlation())
                .put("ledger_seq", entry.ledgerSeq())
                .put("given", given)
                .put("decisions", decisions);
    }
}
