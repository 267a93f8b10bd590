package dev.rapport.profile.accesslog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.Category;
import dev.rapport.access.Reason;
import dev.rapport.access.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request that asked for something of a customer.
 *
 * @param actor who of ours it was; told to privacy officers, while the customer learns what she was to her
 * @param relation what the caller was to the customer
 * @param given the categories that were given
 * @param withheld those that were not, and why
 * @param correlation the request, which may have asked several of our services
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessView(
        UUID id,
        Instant at,
        UUID customerId,
        @Nullable String actor,
        String client,
        Relation relation,
        String purpose,
        String service,
        Set<Category> given,
        Map<Category, Reason> withheld,
        String correlation) {

    /** A page, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<AccessView> items, @Nullable String next) {}

    static AccessView of(AccessEntryRows.Kept kept, boolean namesActor) {
        var entry = kept.entry();
        var given = new TreeSet<Category>();
        var withheld = new TreeMap<Category, Reason>();
        entry.decisions().forEach((category, reason) -> {
            if (reason.permits()) {
                given.add(category);
            } else {
                withheld.put(category, reason);
            }
        });
        return new AccessView(
                kept.id(),
                entry.at(),
                entry.customer(),
                namesActor ? entry.actor() : null,
                entry.client(),
                entry.relation(),
                entry.purpose(),
                entry.service(),
                given,
                withheld,
                entry.correlation());
    }
}
