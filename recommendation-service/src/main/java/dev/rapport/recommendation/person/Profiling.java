package dev.rapport.recommendation.person;

import dev.rapport.access.Gates;
import dev.rapport.access.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which customers let us learn their taste; decided for each answer, and again when it leaves. */
@ApplicationScoped
public class Profiling {
    public static final String PURPOSE = "profiling";

    private final Gates gates;

    Profiling(Gates gates) {
        this.gates = gates;
    }

    public Map<UUID, Reason> of(Collection<UUID> customers) {
        return customers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        customer -> customer,
                        customer -> gates.use(customer, PURPOSE).reason()));
    }
}
