package dev.rapport.profile.consent;

import dev.rapport.access.consent.Standing;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What one person decided: of several customers who were merged into one, each by herself.
 *
 * @param customer of whom it was asked
 * @param members the decisions of each, in the order in which they were recorded
 */
record PersonHistory(UUID customer, Map<UUID, List<ConsentEntry>> members) {
    /** All who are one person; who was merged has an entry that says so. */
    private static final String ENTRIES = """
            with person as (select coalesce(survivor_id, id) as id from customers where id = :customer)
            select e.* from consent_entries e where e.customer_id in (
                select id from person union all select c.id from customers c join person p on c.survivor_id = p.id)
            order by e.seq
            """;

    static Uni<PersonHistory> of(Mutiny.Session session, UUID customer) {
        return session.createNativeQuery(ENTRIES, ConsentEntry.class)
                .setParameter("customer", customer)
                .getResultList()
                .chain(entries -> SharedGrants.withoutThoseThatEnded(session, entries))
                .map(entries -> new PersonHistory(customer, byMember(customer, entries)));
    }

    private static Map<UUID, List<ConsentEntry>> byMember(UUID customer, List<ConsentEntry> entries) {
        var members = new LinkedHashMap<UUID, List<ConsentEntry>>();
        members.put(customer, List.of());
        members.putAll(entries.stream()
                .collect(Collectors.groupingBy(
                        ConsentEntry::customerId, LinkedHashMap::new, Collectors.toUnmodifiableList())));
        return members;
    }

    List<ConsentEntry> own() {
        return of(customer);
    }

    List<ConsentEntry> of(UUID member) {
        return members.getOrDefault(member, List.of());
    }

    Stream<ConsentEntry> all() {
        return members.values().stream().flatMap(List::stream);
    }

    /** The same with what has been added. */
    PersonHistory with(List<ConsentEntry> made) {
        return new PersonHistory(
                customer, byMember(customer, Stream.concat(all(), made.stream()).toList()));
    }

    /** Whatever any of them refuses is refused. */
    Standing standing() {
        return members.entrySet().stream()
                .map(each -> StandingRows.of(each.getKey(), each.getValue()))
                .reduce(Standing::merge)
                .orElseGet(() -> Standing.silent(customer));
    }
}
