package dev.rapport.profile.consent.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.Category;
import dev.rapport.access.consent.ContactListRule;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.Position;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Standing;
import dev.rapport.access.lease.FeedRules;
import dev.rapport.access.lease.RevokedTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What an answer is made of, as the tables have it. */
@ApplicationScoped
class FeedRows {
    private static final String CHANGED = """
            select s.customer_id, s.seq, s.standing, c.survivor_id
            from consent_standings s join customers c on c.id = s.customer_id
            where s.seq > $1 order by s.seq limit $2
            """;
    private static final String PURPOSES =
            "select name, version, basis, categories, permitted_in_silence from purposes order by name";
    /** One that is suspended covers nothing. */
    private static final String AGREEMENTS = """
            select name, case when suspended then '{}' else purposes end, categories from partner_agreements order by name
            """;

    private static final String REVOKED = "select name, issued_before from revoked_tokens";
    /** What the ledger does not note yet, nobody decides on. */
    private static final String LISTS = """
            select purpose, channels, coalesce(applied_as_of + make_interval(days => max_age_days), 'epoch') from contact_lists
            """;

    private static final String HASH = "select hash from consent_entries where seq = $1";

    private final Pool pool;
    private final ObjectMapper json;

    FeedRows(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<FeedRules> rules() {
        return Uni.combine()
                .all()
                .unis(
                        all(PURPOSES, FeedRows::rule),
                        all(AGREEMENTS, FeedRows::agreement),
                        all(REVOKED, FeedRows::revoked),
                        all(LISTS, FeedRows::list))
                .with(FeedRules::new);
    }

    private <T> Uni<List<T>> all(String query, Function<Row, T> read) {
        return pool.preparedQuery(query).execute().map(rows -> list(rows, read));
    }

    Uni<List<Standing>> changed(long after, int most) {
        return pool.preparedQuery(CHANGED).execute(Tuple.of(after, most)).map(rows -> list(rows, this::standing));
    }

    /** Empty for the beginning, before any entry. */
    Uni<String> hash(long seq) {
        return pool.preparedQuery(HASH)
                .execute(Tuple.of(seq))
                .map(rows -> list(rows, row -> row.getString(0)))
                .map(hashes -> hashes.isEmpty() ? "" : hashes.getFirst());
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static PurposeRule rule(Row row) {
        return new PurposeRule(
                row.getString(0),
                row.getLong(1),
                LegalBasis.valueOf(row.getString(2)),
                categories(row.getArrayOfStrings(3)),
                row.getBoolean(4));
    }

    private static PartnerAgreement agreement(Row row) {
        return new PartnerAgreement(
                row.getString(0),
                Arrays.stream(row.getArrayOfStrings(1)).collect(Collectors.toUnmodifiableSet()),
                categories(row.getArrayOfStrings(2)));
    }

    private static RevokedTokens revoked(Row row) {
        return new RevokedTokens(row.getString(0), row.getOffsetDateTime(1).toInstant());
    }

    private static ContactListRule list(Row row) {
        var channels = Arrays.stream(row.getArrayOfStrings(1)).collect(Collectors.toUnmodifiableSet());
        return new ContactListRule(
                row.getString(0), channels, row.getOffsetDateTime(2).toInstant());
    }

    private static Set<Category> categories(String... names) {
        return Arrays.stream(names).map(Category::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Standing standing(Row row) {
        try {
            var sides = json.readValue(row.getValue(2).toString(), new TypeReference<List<List<Position>>>() {});
            return new Standing(row.getUUID(0), row.getLong(1), sides, row.getUUID(3));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a standing cannot be read", e);
        }
    }
}
