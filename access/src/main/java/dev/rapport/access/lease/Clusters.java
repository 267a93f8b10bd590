package dev.rapport.access.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are one person now, because they were merged.
 *
 * <p>What is kept of a customer stays hers for ever; those who were merged are read together, under the name of one of them, the survivor.
 * So nothing moves at a merge, and nothing has to be moved back when it is undone.
 */
@ApplicationScoped
public class Clusters {
    private final Map<UUID, UUID> survivors = new ConcurrentHashMap<>();
    /** Of survivors alone, themselves first. */
    private final Map<UUID, List<UUID>> members = new ConcurrentHashMap<>();

    /** Under whose name she is known; she herself where she was not merged into anybody. */
    public UUID survivor(UUID customer) {
        return survivors.getOrDefault(customer, customer);
    }

    /** All who are the same person as she is, the survivor first. */
    public List<UUID> members(UUID customer) {
        var survivor = survivor(customer);
        return members.getOrDefault(survivor, List.of(survivor));
    }

    public List<UUID> members(Collection<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> members(customer).stream())
                .distinct()
                .toList();
    }

    /** Called by one poll after the other. */
    void put(UUID customer, @Nullable UUID survivor) {
        var before = survivor == null ? survivors.remove(customer) : survivors.put(customer, survivor);
        if (before != null && !before.equals(survivor)) {
            members.compute(before, (id, those) -> without(those, customer));
        }
        if (survivor != null && !survivor.equals(before)) {
            members.compute(survivor, (id, those) -> with(survivor, those, customer));
        }
    }

    private static List<UUID> with(UUID survivor, @Nullable List<UUID> those, UUID customer) {
        var others = those == null ? Stream.<UUID>empty() : those.stream().skip(1);
        return Stream.concat(
                        Stream.of(survivor),
                        Stream.concat(others, Stream.of(customer)).sorted())
                .toList();
    }

    private static @Nullable List<UUID> without(@Nullable List<UUID> those, UUID customer) {
        var left = those == null
                ? List.<UUID>of()
                : those.stream().filter(each -> !each.equals(customer)).toList();
        return left.size() < 2 ? null : left;
    }

    void forget() {
        survivors.clear();
        members.clear();
    }
}
