package dev.rapport.recommendation.notification;

import java.util.List;
import java.util.UUID;

/** Something that a customer is to be told, and what speaks for it. */
public record Notice(UUID customer, List<Fact> facts) {

    /** What she bought in an order, and how much it speaks for telling her. */
    public record Fact(UUID order, String sku, double contribution) {}

    public double score() {
        return facts.stream().mapToDouble(Fact::contribution).sum();
    }
}
