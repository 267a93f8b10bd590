package dev.rapport.profile.identifier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says what a rule would do if it were so, without making it so. */
@ApplicationScoped
class IdentifierRuleTrial {
    private static final int EXAMPLES = 20;
    private static final String OF_TYPE = " (type = :name or type like :name || ':%') ";
    private static final String OVER = """
            select customer_id, count(*) over () from identifiers where""" + OF_TYPE + """
            group by type, customer_id having count(*) > :most order by count(*) desc, customer_id limit :examples
            """;
    private static final String BLOCKED = """
            select customer_id, count(*) over () from identifiers
            where""" + OF_TYPE + """
                and lower(value) = any(cast(:blocked as text[])) order by customer_id limit :examples
            """;
    private static final String CONFLICTS = """
            select kept, array_to_string(demoted, ','), count(*) from identifier_conflicts group by kept, demoted
            """;

    private final Mutiny.SessionFactory sessions;

    IdentifierRuleTrial(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What a rule would do.
     *
     * @param overLimit customers who have more values of the type than they may; they keep what they have and get no more
     * @param blocked identifiers that would name nobody any more when they are told again
     * @param conflicts contradictions between identifiers that were met so far
     * @param decidedOtherwise how many of them would be decided in favour of another type
     */
    public record Finding(Cases overLimit, Cases blocked, long conflicts, long decidedOtherwise) {}

    /** How many, and some of the customers. */
    public record Cases(long count, List<UUID> customers) {}

    Uni<Finding> tryOut(String name, IdentifierRuleFields fields) {
        return sessions.withSession(session -> Uni.combine()
                .all()
                .unis(
                        over(session, name, fields),
                        blocked(session, name, fields),
                        IdentifierRules.book(session),
                        conflicts(session))
                .usingConcurrencyOf(1)
                .with((over, blocked, rules, conflicts) -> new Finding(
                        over,
                        blocked,
                        conflicts.stream().mapToLong(Conflict::count).sum(),
                        otherwise(conflicts, with(rules, name, fields)))));
    }

    private static Uni<Cases> over(Mutiny.Session session, String name, IdentifierRuleFields fields) {
        return session.createNativeQuery(OVER, Tuple.class)
                .setParameter("name", name)
                .setParameter("most", fields.limit())
                .setParameter("examples", EXAMPLES)
                .getResultList()
                .map(IdentifierRuleTrial::cases);
    }

    private static Uni<Cases> blocked(Mutiny.Session session, String name, IdentifierRuleFields fields) {
        return session.createNativeQuery(BLOCKED, Tuple.class)
                .setParameter("name", name)
                .setParameter("blocked", fields.blocked().toArray(String[]::new))
                .setParameter("examples", EXAMPLES)
                .getResultList()
                .map(IdentifierRuleTrial::cases);
    }

    private static Cases cases(List<Tuple> rows) {
        return new Cases(
                rows.isEmpty() ? 0 : rows.getFirst().get(1, Long.class),
                rows.stream().map(row -> row.get(0, UUID.class)).distinct().toList());
    }

    /** Contradictions of one kind: which type was believed, and which were not. */
    private record Conflict(String kept, List<String> demoted, long count) {
        static Conflict of(Tuple row) {
            return new Conflict(
                    row.get(0, String.class), List.of(row.get(1, String.class).split(",")), row.get(2, Long.class));
        }

        boolean otherwise(RuleBook rules) {
            return demoted.stream().anyMatch(type -> rules.priority(type) < rules.priority(kept));
        }
    }

    private static Uni<List<Conflict>> conflicts(Mutiny.Session session) {
        return session.createNativeQuery(CONFLICTS, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(Conflict::of).toList());
    }

    private static long otherwise(List<Conflict> conflicts, RuleBook rules) {
        return conflicts.stream()
                .filter(conflict -> conflict.otherwise(rules))
                .mapToLong(Conflict::count)
                .sum();
    }

    private static RuleBook with(RuleBook rules, String name, IdentifierRuleFields fields) {
        var changed = rules.rules().entrySet().stream()
                .filter(each -> !each.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        changed.put(name, fields);
        return new RuleBook(Map.copyOf(changed));
    }
}
