package dev.rapport.profile.consent;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a person decides is said by all the customers that were merged into her. When they are taken apart again, what she refused stays
 * refused by each of them, and what she granted only by the one who said it.
 */
final class SharedGrants {
    private static final String MERGES = """
            select survivor_id, merged_id, ledger_seq from merges
            where undone_at is null and (survivor_id in (:customers) or merged_id in (:customers))
            """;

    private SharedGrants() {}

    /** Two customers who are one since an entry of the ledger. */
    private record Merge(UUID one, UUID other, long since) {
        static Merge of(Tuple row) {
            return new Merge(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Long.class));
        }

        boolean touches(Set<UUID> customers) {
            return customers.contains(one) != customers.contains(other);
        }
    }

    static Uni<List<ConsentEntry>> withoutThoseThatEnded(Mutiny.Session session, List<ConsentEntry> entries) {
        var shared = entries.stream().filter(SharedGrants::isShared).toList();
        return shared.isEmpty()
                ? Uni.createFrom().item(entries)
                : merges(session, entries)
                        .map(merges -> entries.stream()
                                .filter(entry -> !isShared(entry) || holds(entry, merges))
                                .toList());
    }

    private static boolean isShared(ConsentEntry entry) {
        return entry.permits() && entry.sharedBy().isPresent();
    }

    private static Uni<List<Merge>> merges(Mutiny.Session session, List<ConsentEntry> entries) {
        return session.createNativeQuery(MERGES, Tuple.class)
                .setParameter(
                        "customers",
                        entries.stream()
                                .flatMap(SharedGrants::customers)
                                .distinct()
                                .toList())
                .getResultList()
                .map(rows -> rows.stream().map(Merge::of).toList());
    }

    private static Stream<UUID> customers(ConsentEntry entry) {
        return Stream.concat(Stream.of(entry.customerId()), entry.sharedBy().stream());
    }

    /** They have been one ever since she said it: by merges of before that were not undone. */
    private static boolean holds(ConsentEntry entry, List<Merge> merges) {
        var before =
                merges.stream().filter(merge -> merge.since() <= entry.seq()).toList();
        return together(entry.customerId(), before).contains(entry.sharedBy().orElseThrow());
    }

    private static Set<UUID> together(UUID customer, List<Merge> merges) {
        var found = new HashSet<>(Set.of(customer));
        var more = true;
        while (more) {
            var next = merges.stream().filter(merge -> merge.touches(found)).toList();
            next.forEach(merge -> found.addAll(List.of(merge.one(), merge.other())));
            more = !next.isEmpty();
        }
        return found;
    }
}
