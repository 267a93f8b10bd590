package dev.rapport.profile.journal;

import dev.rapport.defaults.journal.Statements;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Statements in the transaction of a Hibernate Reactive session. */
public record SessionStatements(Mutiny.Session session) implements Statements {

    /** Always as a query: Hibernate takes an update for a bulk operation, whose clean-up warns at every transaction's end. */
    @Override
    public Uni<List<List<String>>> run(String sql, @Nullable Object... parameters) {
        var query = session.createNativeQuery(sql.replaceAll("\\$(\\d)", "?$1"), Object.class);
        for (var index = 0; index < parameters.length; index++) {
            query = query.setParameter(index + 1, parameters[index]);
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(SessionStatements::texts).toList());
    }

    private static List<String> texts(Object row) {
        var columns = row instanceof Object[] many ? many : new Object[] {row};
        return Arrays.stream(columns)
                .map(column -> column == null ? "" : column.toString())
                .toList();
    }
}
