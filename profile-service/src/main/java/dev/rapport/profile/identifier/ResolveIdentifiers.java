package dev.rapport.profile.identifier;

import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.identifier.Identifier.Key;
import dev.rapport.profile.identifier.Resolution.Known;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds out by the rules who is meant by what a source told of somebody, and notes what it left aside. */
@ApplicationScoped
public class ResolveIdentifiers {
    private static final String COUNTS =
            "select customer_id, type, count(*) from identifiers where customer_id in (:customers) group by 1, 2";
    private static final String NOTE = """
            insert into identifier_conflicts (kept, demoted)
            values (:kept, cast(:demoted as text[])) returning id
            """;

    private final Identifiers identifiers;
    private final Clusters clusters;

    ResolveIdentifiers(Identifiers identifiers, Clusters clusters) {
        this.identifiers = identifiers;
        this.clusters = clusters;
    }

    /** A browser or an app, which more than one person may use. */
    public static boolean isOfDevice(Key key) {
        return key.type().equals("anonymous_id");
    }

    /**
     * Who is meant.
     *
     * @param names by which she may be found
     * @param contacts by which she may be found later, but not by the source's word alone
     */
    public Uni<Resolution> of(Mutiny.Session session, List<Key> names, List<Key> contacts) {
        return IdentifierRules.book(session).chain(rules -> {
            var usable = rules.usable(names);
            var finding = finding(usable);
            var others = Stream.concat(usable.stream(), rules.usable(contacts).stream())
                    .distinct()
                    .filter(key -> !finding.contains(key))
                    .toList();
            var all = Stream.concat(finding.stream(), others.stream()).toList();
            return known(session, all)
                    .map(known -> Resolution.of(finding, others, rules, known))
                    .call(resolved -> note(session, finding, resolved));
        });
    }

    /** Who says who she is, is not whom her browser was used by before. */
    private static List<Key> finding(List<Key> names) {
        var personal = names.stream().filter(name -> !isOfDevice(name)).toList();
        return personal.isEmpty() ? names : personal;
    }

    private Uni<Known> known(Mutiny.Session session, List<Key> keys) {
        return identifiers
                .named(session, keys)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(each -> new Key(each.type(), each.value()), Identifier::customerId)))
                .chain(holders -> counts(session, holders.values())
                        .map(counts -> new Known(holders, counts, clusters::survivor)));
    }

    private static Uni<Map<UUID, Map<String, Integer>>> counts(Mutiny.Session session, Collection<UUID> holders) {
        return holders.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : session.createNativeQuery(COUNTS, Tuple.class)
                        .setParameter("customers", holders)
                        .getResultList()
                        .map(ResolveIdentifiers::counts);
    }

    private static Map<UUID, Map<String, Integer>> counts(List<Tuple> rows) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.get(0, UUID.class), id -> new HashMap<>())
                .put(row.get(1, String.class), row.get(2, Long.class).intValue()));
        return counts;
    }

    /** The types alone, for who wants to know what other rules would have done. */
    private static Uni<Void> note(Mutiny.Session session, List<Key> finding, Resolution resolved) {
        var demoted = finding.stream()
                .filter(resolved.demoted()::contains)
                .map(key -> RuleBook.nameFor(key.type()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        return demoted.length == 0
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(NOTE, Long.class)
                        .setParameter(
                                "kept", RuleBook.nameFor(finding.getFirst().type()))
                        .setParameter("demoted", demoted)
                        .getSingleResult()
                        .replaceWithVoid();
    }
}
