package dev.rapport.profile.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer as she is known, from whatever was told of all the customers who turned out to be her.
 *
 * @param version changes whenever what was told of any of them does
 * @param mergedIds under which she was known too, before they were merged into this one
 */
record GoldenRecord(
        UUID id,
        CustomerKind kind,
        CustomerFields fields,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<UUID> mergedIds) {

    /** The versions of a person are not those of any of her customers alone. */
    private static final long APART = 1_000_000_000;

    static GoldenRecord of(Customer customer) {
        return new GoldenRecord(
                customer.id(),
                customer.kind(),
                customer.fields(),
                customer.version(),
                customer.createdAt(),
                customer.updatedAt(),
                List.of());
    }

    /**
     * @param survivor under whose name they are known
     * @param members all of them, the survivor among them
     */
    static GoldenRecord of(Customer survivor, List<Customer> members, CustomerFields fields) {
        return new GoldenRecord(
                survivor.id(),
                survivor.kind(),
                fields,
                (members.size() - 1) * APART
                        + members.stream().mapToLong(Customer::version).sum(),
                members.stream()
                        .map(Customer::createdAt)
                        .min(Instant::compareTo)
                        .orElseThrow(),
                members.stream()
                        .map(Customer::updatedAt)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                members.stream()
                        .map(Customer::id)
                        .filter(id -> !id.equals(survivor.id()))
                        .sorted()
                        .toList());
    }
}
