package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.lease.Clusters;
import dev.rapport.profile.history.FieldValues;
import dev.rapport.profile.history.LastSaid;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads customers; of those who were merged each field has the value that was said last, and none that only an import said as long as
 * somebody else spoke of it.
 */
@ApplicationScoped
class GoldenRecords {
    private static final Comparator<LastSaid> SURER = Comparator.comparing((LastSaid said) -> !said.imported())
            .thenComparing(LastSaid::at)
            .thenComparing(LastSaid::customer);

    private final Clusters clusters;
    private final FieldValues values;
    private final ObjectMapper json;

    GoldenRecords(Clusters clusters, FieldValues values, ObjectMapper json) {
        this.clusters = clusters;
        this.values = values;
        this.json = json;
    }

    /** Under the names under which they are known now. */
    Uni<List<GoldenRecord>> of(Mutiny.Session session, Collection<UUID> ids) {
        var members = clusters.members(ids);
        return session.createQuery("from Customer where id in :ids order by id", Customer.class)
                .setParameter("ids", members)
                .getResultList()
                .chain(found -> lastSaid(session, found).map(said -> records(found, said)));
    }

    private Uni<List<LastSaid>> lastSaid(Mutiny.Session session, List<Customer> found) {
        var merged = found.stream()
                .map(Customer::id)
                .filter(id -> clusters.members(id).size() > 1)
                .toList();
        return merged.isEmpty() ? Uni.createFrom().item(List.of()) : values.lastSaid(session, merged);
    }

    private List<GoldenRecord> records(List<Customer> found, List<LastSaid> said) {
        var byOwner = found.stream().collect(Collectors.groupingBy(customer -> clusters.survivor(customer.id())));
        return found.stream()
                .filter(customer -> clusters.survivor(customer.id()).equals(customer.id()))
                .map(survivor -> record(survivor, byOwner.getOrDefault(survivor.id(), List.of()), said))
                .toList();
    }

    private GoldenRecord record(Customer survivor, List<Customer> members, List<LastSaid> said) {
        return members.size() == 1
                ? GoldenRecord.of(survivor)
                : GoldenRecord.of(survivor, members, fields(survivor, members, said));
    }

    private CustomerFields fields(Customer survivor, List<Customer> members, List<LastSaid> said) {
        Map<UUID, ObjectNode> told =
                members.stream().collect(Collectors.toMap(Customer::id, member -> json.valueToTree(member.fields())));
        ObjectNode fields = json.valueToTree(survivor.fields());
        said.stream()
                .filter(each -> told.containsKey(each.customer()))
                .collect(Collectors.toMap(LastSaid::field, each -> each, BinaryOperator.maxBy(SURER)))
                .forEach((field, best) -> take(fields, Objects.requireNonNull(told.get(best.customer())), field));
        return json.convertValue(fields, CustomerFields.class);
    }

    private static void take(ObjectNode fields, ObjectNode from, String field) {
        if (from.has(field)) {
            fields.set(field, from.get(field));
        } else {
            fields.remove(field);
        }
    }
}
