package dev.rapport.profile.consent;

import dev.rapport.access.Representation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a person means as well when she speaks of one of several things that are the same: another entry of the same address, which one of
 * the customers has who were merged into her, and another name of who acts for her.
 */
final class Equivalents {
    private static final String SAME_ADDRESS = """
            select other.id from contact_points one
            join contact_points other on other.method = one.method and other.value = one.value
            where one.id = :point and one.customer_id in (:person) and other.customer_id in (:person)
                and other.customer_id <> one.customer_id
            order by other.id
            """;
    private static final String SAME_PERSON = """
            select other.id from customers one
            join customers other on coalesce(one.survivor_id, one.id) in (other.id, other.survivor_id)
            where one.id = :customer and other.id <> one.id
            order by other.id
            """;
    private static final Pattern REPRESENTATIVE =
            Pattern.compile("(\\w+:)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private Equivalents() {}

    /** The same said of what is the same. */
    static Uni<List<Draft>> of(Mutiny.Session session, PersonHistory person, List<Draft> drafts) {
        return Multi.createFrom()
                .iterable(drafts)
                .filter(draft -> draft.decision().ofPerson())
                .onItem()
                .transformToUniAndConcatenate(draft -> of(session, person, draft))
                .onItem()
                .<Draft>disjoint()
                .collect()
                .asList();
    }

    private static Uni<List<Draft>> of(Mutiny.Session session, PersonHistory person, Draft draft) {
        var point = draft.subject().contactPoint();
        if (point != null && person.members().size() > 1) {
            return points(session, point, person.members().keySet())
                    .map(others -> others.stream().map(draft::atContactPoint).toList());
        }
        return draft.subject().purpose().equals(Representation.PURPOSE)
                        && draft.decision().refuses()
                ? ofRepresentative(session, draft)
                : Uni.createFrom().item(List.of());
    }

    private static Uni<List<UUID>> points(Mutiny.Session session, UUID point, Set<UUID> person) {
        return session.createNativeQuery(SAME_ADDRESS, UUID.class)
                .setParameter("point", point)
                .setParameter("person", person)
                .getResultList();
    }

    /** She lets one of them act for her, and none of them when she does not. */
    private static Uni<List<Draft>> ofRepresentative(Mutiny.Session session, Draft draft) {
        var named = REPRESENTATIVE.matcher(String.valueOf(draft.subject().recipient()));
        return named.matches()
                ? session.createNativeQuery(SAME_PERSON, UUID.class)
                        .setParameter("customer", UUID.fromString(named.group(2)))
                        .getResultList()
                        .map(others -> others.stream()
                                .map(other -> draft.toRecipient(named.group(1) + other))
                                .toList())
                : Uni.createFrom().item(List.of());
    }
}
