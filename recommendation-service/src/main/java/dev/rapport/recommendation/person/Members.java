package dev.rapport.recommendation.person;

import dev.rapport.access.lease.Clusters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** All customers who are one person, as statements take them. */
@ApplicationScoped
public class Members {
    private final Clusters clusters;

    Members(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Of each of these customers an array literal of PostgreSQL. */
    public String[] of(List<UUID> customers) {
        return customers.stream().map(this::literal).toArray(String[]::new);
    }

    private String literal(UUID customer) {
        return clusters.members(customer).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
