package dev.rapport.profile.search;

import dev.rapport.profile.consent.PermittedRows.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Which customers a text may mean; each question is answered by an index. */
@ApplicationScoped
class Matches {
    private static final int MOST_WORDS = 6;

    /** One condition for each word, because the trigram index answers {@code like} but not {@code like all}. */
    private static final String BEGINS = "search_name like '%% ' || search_form(cast(:word%d as text)) || '%%'";

    private static final String NAMED = """
            select id from customers
            where %s and %s
                and (cast(:after as uuid) is null
                    or (search_name, id) > (select search_name, id from customers where id = cast(:after as uuid)))
            order by search_name, id
            limit :limit
            """;

    /** Word similarity (pg_trgm) forgives a letter or two; its operator is what the index answers. */
    private static final String SIMILAR = """
            select id from customers
            where search_form(:text) <%% search_name and %s
            order by word_similarity(search_form(:text), search_name) desc, search_name, id
            limit :limit
            """;

    private static final String IDENTIFIED = """
            select distinct named.customer_id from identifiers named
            where value = any(cast(:values as text[])) and type not in ('email', 'phone', 'keycloak_sub')
                and %s
            order by customer_id limit :limit
            """;
    private static final String REACHED = """
            select named.customer_id from identifiers named
            where value = any(cast(:values as text[])) and type in ('email', 'phone') and %1$s
            union
            select named.customer_id from contact_points named where value = any(cast(:values as text[])) and %1$s
            order by customer_id limit :limit
            """;

    /** Those with a name part that begins with each word. */
    Uni<List<UUID>> named(Mutiny.Session session, Filter permitted, String text, @Nullable UUID after, int limit) {
        var words = words(text);
        var conditions =
                IntStream.range(0, words.size()).mapToObj(BEGINS::formatted).collect(Collectors.joining(" and "));
        var sql = NAMED.formatted(conditions, permitted.on("customers.id"));
        var query = permitted
                .bind(session.createNativeQuery(sql, UUID.class))
                .setParameter("after", after == null ? null : after.toString())
                .setParameter("limit", limit);
        for (var index = 0; index < words.size(); index++) {
            query = query.setParameter("word" + index, words.get(index));
        }
        return query.getResultList();
    }

    /** Those whose name reads much like the text, the likest first. */
    Uni<List<UUID>> similar(Mutiny.Session session, Filter permitted, String text, int limit) {
        var sql = SIMILAR.formatted(permitted.on("customers.id"));
        return permitted
                .bind(session.createNativeQuery(sql, UUID.class))
                .setParameter("text", text)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Those whom one of these values names; sign-ins are nobody's search term. */
    Uni<List<UUID>> identified(Mutiny.Session session, Filter permitted, List<String> values, int limit) {
        return byValue(session, IDENTIFIED, permitted, values, limit);
    }

    /** Those who are reached by one of these values. */
    Uni<List<UUID>> reached(Mutiny.Session session, Filter permitted, List<String> values, int limit) {
        return byValue(session, REACHED, permitted, values, limit);
    }

    private static Uni<List<UUID>> byValue(
            Mutiny.Session session, String query, Filter permitted, List<String> values, int limit) {
        return permitted
                .bind(session.createNativeQuery(query.formatted(permitted.on("named.customer_id")), UUID.class))
                .setParameter("values", values.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .toList();
    }
}
